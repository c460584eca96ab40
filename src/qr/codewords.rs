//! The bytes that a code holds: those of the text, and those that correct errors in them.

/// Of each version, how many bytes correct a block, and how many blocks there are.
const LEVEL_M: [(u8, u8); 40] = [
    (10, 1),
    (16, 1),
    (26, 1),
    (18, 2),
    (24, 2),
    (16, 4),
    (18, 4),
    (22, 4),
    (22, 5),
    (26, 5),
    (30, 5),
    (22, 8),
    (22, 9),
    (24, 9),
    (24, 10),
    (28, 10),
    (28, 11),
    (26, 13),
    (26, 14),
    (26, 16),
    (26, 17),
    (28, 17),
    (28, 18),
    (28, 20),
    (28, 21),
    (28, 23),
    (28, 25),
    (28, 26),
    (28, 28),
    (28, 29),
    (28, 31),
    (28, 33),
    (28, 35),
    (28, 37),
    (28, 38),
    (28, 40),
    (28, 43),
    (28, 45),
    (28, 47),
    (28, 49),
];

/// The smallest version that holds `text`, and its bytes in their order.
pub fn of(text: &[u8]) -> Option<(i32, Vec<u8>)> {
    LEVEL_M.iter().zip(1..).find_map(|((correcting, blocks), version)| {
        let (correcting, blocks) = (usize::from(*correcting), usize::from(*blocks));
        let all = capacity(version);
        let words = data(text, version, all - correcting * blocks)?;
        Some((version as i32, interleave(&words, (correcting, blocks), all)))
    })
}

/// How many bytes a version holds beside its frame.
fn capacity(version: usize) -> usize {
    let squares = version / 7 + 2;
    let mut bits = (16 * version + 128) * version + 64;
    if version > 1 {
        bits -= (25 * squares - 10) * squares - 55;
    }
    if version >= 7 {
        bits -= 36;
    }
    bits / 8
}

/// The text with its kind and length, filled up to `room`. All of it is made of half bytes.
fn data(text: &[u8], version: usize, room: usize) -> Option<Vec<u8>> {
    let [high, low] = u16::try_from(text.len()).ok()?.to_be_bytes();
    let length: &[u8] = if version > 9 { &[high, low] } else { &[low] };
    if (version < 10 && high > 0) || text.len() + length.len() + 1 > room {
        return None;
    }
    let mut words = Vec::with_capacity(room);
    // The kind takes half a byte, and all behind it stands shifted by that.
    let mut before = 4;
    for byte in length.iter().chain(text).chain([&0]) {
        words.push(before << 4 | byte >> 4);
        before = byte & 15;
    }
    for filler in [0xec, 0x11].into_iter().cycle() {
        if words.len() >= room {
            break;
        }
        words.push(filler);
    }
    Some(words)
}

/// One byte of each block after the other, then the same of what corrects them.
fn interleave(mut words: &[u8], (correcting, blocks): (usize, usize), all: usize) -> Vec<u8> {
    let divisor = divisor(correcting);
    let (length, longer) = (all / blocks - correcting, all % blocks);
    let (mut parts, mut corrections) = (Vec::new(), Vec::new());
    for block in 0..blocks {
        // The last ones are longer by one.
        let length = length + usize::from(block >= blocks - longer);
        let (part, rest) = words.split_at_checked(length).unwrap_or((words, &[]));
        parts.push(part.to_vec());
        corrections.push(remainder(part, &divisor));
        words = rest;
    }
    let mut together = Vec::with_capacity(all);
    for side in [parts, corrections] {
        for at in 0..=length.max(correcting) {
            together.extend(side.iter().filter_map(|block| block.get(at)));
        }
    }
    together
}

/// The polynomial that what is to be corrected is divided by.
fn divisor(degree: usize) -> Vec<u8> {
    let mut all = vec![0; degree];
    if let Some(last) = all.last_mut() {
        *last = 1;
    }
    let mut root = 1;
    for _ in 0..degree {
        let next = all.iter().skip(1).chain([&0]);
        all = all.iter().zip(next).map(|(here, next)| multiply(*here, root) ^ next).collect();
        root = multiply(root, 2);
    }
    all
}

fn remainder(words: &[u8], divisor: &[u8]) -> Vec<u8> {
    let mut rest = vec![0; divisor.len()];
    for word in words {
        let factor = word ^ rest.first().copied().unwrap_or_default();
        rest.rotate_left(1);
        if let Some(last) = rest.last_mut() {
            *last = 0;
        }
        for (rest, of) in rest.iter_mut().zip(divisor) {
            *rest ^= multiply(*of, factor);
        }
    }
    rest
}

/// The product in the field of 256 elements that the standard calculates in.
fn multiply(left: u8, right: u8) -> u8 {
    (0..8).rev().fold(0, |product: u8, bit| {
        (product << 1) ^ ((product >> 7) * 0x1d) ^ ((right >> bit & 1) * left)
    })
}
