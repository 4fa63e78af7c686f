"""The words of numbers and units: English, Russian, Chinese."""

from fractions import Fraction

ONES = {
    "zero": 0, "one": 1, "two": 2, "three": 3, "four": 4, "five": 5, "six": 6, "seven": 7, "eight": 8, "nine": 9,
    "ten": 10, "eleven": 11, "twelve": 12, "thirteen": 13, "fourteen": 14, "fifteen": 15, "sixteen": 16,
    "seventeen": 17, "eighteen": 18, "nineteen": 19,
}  # fmt: skip
TENS = {
    "twenty": 20, "thirty": 30, "forty": 40, "fifty": 50, "sixty": 60, "seventy": 70, "eighty": 80, "ninety": 90,
}  # fmt: skip
RUSSIAN = {
    "два": 2, "две": 2, "двух": 2, "три": 3, "трех": 3, "трёх": 3, "четыре": 4, "четырех": 4, "четырёх": 4,
    "пять": 5, "пяти": 5, "шесть": 6, "шести": 6, "семь": 7, "семи": 7, "восемь": 8, "восьми": 8, "девять": 9,
    "девяти": 9, "десять": 10, "десяти": 10, "двадцать": 20, "тридцать": 30, "сорок": 40, "пятьдесят": 50, "сто": 100,
}  # fmt: skip
ORDINALS = {
    "first": 1, "second": 2, "third": 3, "fourth": 4, "fifth": 5, "sixth": 6, "seventh": 7, "eighth": 8, "ninth": 9,
    "tenth": 10, "eleventh": 11, "twelfth": 12, "thirteenth": 13, "fourteenth": 14, "fifteenth": 15, "sixteenth": 16,
    "seventeenth": 17, "eighteenth": 18, "nineteenth": 19, "twentieth": 20, "thirtieth": 30, "fortieth": 40,
    "fiftieth": 50, "sixtieth": 60, "seventieth": 70, "eightieth": 80, "ninetieth": 90, "hundredth": 100,
}  # fmt: skip
FRACTIONS = {
    "half": 2, "third": 3, "thirds": 3, "quarter": 4, "quarters": 4, "fourths": 4, "fifth": 5, "fifths": 5,
    "sixths": 6, "tenth": 10, "tenths": 10,
}  # fmt: skip
SCALES = {
    "hundred": 10**2, "thousand": 10**3, "k": 10**3, "million": 10**6, "mn": 10**6, "mln": 10**6, "m": 10**6,
    "billion": 10**9, "bn": 10**9, "bln": 10**9, "b": 10**9, "bcm": 10**9, "trillion": 10**12, "tn": 10**12,
    "trn": 10**12, "тыс": 10**3, "тысяч": 10**3, "тысячи": 10**3, "тысяча": 10**3, "млн": 10**6, "миллион": 10**6,
    "миллиона": 10**6, "миллионов": 10**6, "млрд": 10**9, "миллиард": 10**9, "миллиарда": 10**9,
    "миллиардов": 10**9, "трлн": 10**12, "триллион": 10**12, "триллиона": 10**12, "триллионов": 10**12,
    "百": 10**2, "千": 10**3, "万": 10**4, "百万": 10**6, "千万": 10**7, "亿": 10**8, "万亿": 10**12,
}  # fmt: skip
SCALE_PATTERN = (
    r"(?:hundred|thousand|million|billion|trillion|тыс(?:яч[аи]?)?\b\.?|млн\b\.?|миллион(?:а|ов)?|млрд\b\.?"
    r"|миллиард(?:а|ов)?|трлн\b\.?|триллион(?:а|ов)?|万亿|百万|千万|亿|万|千|百)"
)
LOOSE = {
    "hundreds": Fraction(100), "dozens": Fraction(12), "thousands": Fraction(10**3), "millions": Fraction(10**6),
    "billions": Fraction(10**9), "trillions": Fraction(10**12), "dozen": Fraction(12), "half": Fraction(1, 2),
    "twice": Fraction(2), "thrice": Fraction(3),
}  # fmt: skip
CURRENCIES = {
    "us$": "USD", "$": "USD", "€": "EUR", "£": "GBP", "¥": "JPY", "₽": "RUB", "₹": "INR", "₩": "KRW",
    "usd": "USD", "eur": "EUR", "rub": "RUB", "cny": "CNY", "rmb": "CNY",
}  # fmt: skip
UNITS = {
    # pattern: its one name; currencies by ISO 4217
    r"%|per\s?cent|percent|процент\w*|％": "%",
    r"percentage\s+points?|pp": "pp",
    r"(?:US\s+|American\s+)?dollars?|USD|долл\w*|美元": "USD",
    r"euros?|EUR|евро|欧元": "EUR",
    r"(?:Russian\s+)?r(?:o)?ubles?|RUB|руб\w*|卢布": "RUB",
    r"(?:Chinese\s+)?yuan|renminbi|RMB|CNY|юан\w*|元(?:人民币)?": "CNY",
    r"(?:Japanese\s+)?yen|JPY|日元": "JPY",
    r"pounds?\s+sterling|GBP": "GBP",
    r"(?:Indian\s+)?rupees?|INR": "INR",
    r"cubic\s+met(?:re|er)s?|куб\w*\s*м\w*|m3|m³|立方米": "m3",
    r"square\s+kilomet(?:re|er)s?|km2|km²|平方公里": "km2",
    r"kilomet(?:re|er)s?|kms?|км|公里": "km",
    r"met(?:re|er)s?|метр\w*": "m",
    r"miles?": "mile",
    r"kilograms?|kgs?|кг": "kg",
    r"tonnes?|metric\s+tons?|тонн\w*|吨": "tonne",
    r"tons?": "ton",
    r"barrels?|баррел\w*|桶": "barrel",
    r"megawatts?|MW|МВт": "MW",
    r"gigawatts?|GW|ГВт": "GW",
    r"kilowatt[- ]hours?|kWh": "kWh",
    r"hectares?|га": "hectare",
    r"seconds?|секунд\w*": "second",
    r"minutes?|минут\w*|分钟": "minute",
    r"hours?|час\w*|小时": "hour",
    r"days?|дн(?:я|ей)|день|天": "day",
    r"weeks?|недел\w*|周": "week",
    r"months?|месяц\w*|个月": "month",
    r"years?|год\w{0,2}|лет": "year",
    r"decades?|десятилет\w*": "decade",
    r"centur(?:y|ies)": "century",
    r"times": "time",
}
