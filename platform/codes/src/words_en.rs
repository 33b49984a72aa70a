//! English words of the spoken code.

#[rustfmt::skip]
pub(crate) const WORDS: [&str; 256] = [
    "apple", "anchor", "amber", "acorn", "almond", "apron", "arrow", "autumn", "bread", "butter", "basket", "beach", "berry",
    "bird", "blanket", "boat", "book", "bottle", "branch", "breeze", "bridge", "brook", "brush", "bucket", "button", "cabin",
    "cake", "candle", "canoe", "carpet", "carrot", "castle", "cedar", "chair", "cheese", "cherry", "chestnut", "circle",
    "cloud", "clover", "coast", "coat", "coffee", "comet", "copper", "coral", "corner", "cotton", "cousin", "cradle", "cream",
    "crown", "curtain", "daisy", "dance", "dawn", "deer", "desk", "dolphin", "donkey", "door", "dream", "drum", "duck", "eagle",
    "earth", "echo", "eleven", "elm", "envelope", "evening", "falcon", "farm", "feather", "fence", "fern", "fiddle", "field",
    "finch", "flag", "flower", "flute", "forest", "fountain", "fox", "friend", "garden", "gate", "ginger", "glove", "goat",
    "golden", "grape", "grass", "green", "guitar", "hammer", "harbour", "harp", "harvest", "hazel", "heron", "hill", "honey",
    "horse", "house", "island", "ivy", "jacket", "jam", "jar", "jewel", "jigsaw", "juice", "kettle", "keyhole", "kitchen",
    "kite", "kitten", "ladder", "ladle", "lake", "lamb", "lantern", "lark", "laurel", "lavender", "leaf", "lemon", "letter",
    "library", "lily", "linen", "lion", "maple", "marble", "market", "meadow", "melody", "melon", "milk", "mint", "mirror",
    "mitten", "moon", "morning", "moss", "mountain", "muffin", "music", "napkin", "nectar", "needle", "nest", "north",
    "notebook", "nutmeg", "oak", "oats", "ocean", "olive", "onion", "orange", "orchard", "otter", "owl", "paddle", "paint",
    "palm", "pancake", "paper", "parcel", "parsley", "peach", "pear", "pebble", "pencil", "pepper", "piano", "picnic", "pillow",
    "pine", "planet", "plum", "pocket", "pony", "poppy", "postcard", "potato", "puddle", "purple", "quilt", "rabbit", "rainbow",
    "raspberry", "ribbon", "river", "robin", "rocket", "rose", "saddle", "sail", "salmon", "sand", "scarf", "school", "seal",
    "seven", "shell", "shoe", "silver", "sister", "skylark", "slipper", "snow", "song", "soup", "sparrow", "spoon", "spring",
    "squirrel", "star", "stone", "story", "strawberry", "summer", "sunday", "sunrise", "swan", "table", "tailor", "teapot",
    "thistle", "thread", "tiger", "toast", "tomato", "train", "tulip", "tunnel", "turtle", "twelve", "umbrella", "valley",
    "velvet", "village", "violin", "walnut", "water", "whale", "wheat", "willow", "window", "winter", "yellow", "wool",
];
