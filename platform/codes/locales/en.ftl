refusal-codes-length = A code has 16 digits, and here are { $digits }. Look at it once more.
refusal-codes-check-digit = One digit is wrong: the check digit does not fit. Compare each digit. This was not counted as a try.
refusal-codes-check-word = One word is wrong. Compare each word. This was not counted as a try.
