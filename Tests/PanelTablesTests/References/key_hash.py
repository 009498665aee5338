"""The stable hash of a key, written down a second time: python3 key_hash.py prints the values in ShardTests."""

MASK = (1 << 64) - 1


def mixed(value, word):
    product = (value ^ word) * 0x9E3779B97F4A7C15 & MASK
    return product ^ product >> 32


def key_hash(*fields):
    data = b"".join(field.encode() + b"\0" for field in fields)
    whole = len(data) // 8 * 8
    value = 0xCBF29CE484222325
    for start in range(0, whole, 8):
        value = mixed(value, int.from_bytes(data[start:start + 8], "little"))
    value = mixed(value, int.from_bytes(data[whole:], "big"))
    value = (value ^ value >> 30) * 0xBF58476D1CE4E5B9 & MASK
    value = (value ^ value >> 27) * 0x94D049BB133111EB & MASK
    return value ^ value >> 31


for key in [("BUPT", "0812"), ("北京", "")]:
    print(key, key_hash(*key))
