//! A photograph, such as a telephone takes of a flip-chart, made fit to be carried around: upright, no larger than needed to
//! read what is on it, and without what the telephone wrote into it: where it was taken, when, with what.
//!
//! Nothing is taken over but the picture itself: it is decoded and encoded anew.

use std::io::Cursor;
use std::panic::catch_unwind;

use image::codecs::jpeg::JpegEncoder;
use image::metadata::Orientation;
use image::{DynamicImage, ImageDecoder, ImageReader, Limits};

/// The longer side of what is kept, in pixels: handwriting on a flip-chart can be read.
const LONGER_SIDE: u32 = 2000;
/// A file that is longer is no photograph, in bytes.
pub const LONGEST_FILE: u64 = 256 * 1024 * 1024;
/// Of 100.
const QUALITY: u8 = 82;
/// The most that decoding may take of memory, in bytes: some 100 megapixels.
const MOST_MEMORY: u64 = 512 * 1024 * 1024;

/// A byte of a file stands for so many pixels at most: of a blank wall it is some hundred.
const MOST_PIXELS_OF_A_BYTE: u64 = 1000;
/// So many pixels are decoded in no time, whatever they come from.
const FEW_PIXELS: u64 = 4_000_000;
/// A JPEG that becomes clear step by step goes over all of its pixels in each: a telephone's does so ten times.
const MOST_SCANS: usize = 40;

/// The media type of what [`mend`] makes.
pub const MEDIA_TYPE: &str = "image/jpeg";

/// These bytes are no picture that can be read: JPEG, PNG or WebP.
#[derive(Clone, Copy, Debug, PartialEq, Eq, thiserror::Error)]
#[error("no photograph")]
pub struct NoPhotograph;

/// The photograph as it is kept: a JPEG without metadata, upright, its longer side at most 2,000 pixels.
///
/// # Errors
/// [`NoPhotograph`]
pub fn mend(bytes: &[u8]) -> Result<Vec<u8>, NoPhotograph> {
    smaller(bytes, LONGER_SIDE)
}

/// The same, its longer side at most so many pixels.
///
/// # Errors
/// [`NoPhotograph`]
pub fn smaller(bytes: &[u8], longer_side: u32) -> Result<Vec<u8>, NoPhotograph> {
    // Decoders are written for pictures. One that stumbles over what somebody made up must not take the file's thread with it.
    catch_unwind(|| redrawn(bytes, longer_side)).unwrap_or(Err(NoPhotograph))
}

fn redrawn(bytes: &[u8], longer_side: u32) -> Result<Vec<u8>, NoPhotograph> {
    let mut reader = ImageReader::new(Cursor::new(bytes)).with_guessed_format().map_err(|_| NoPhotograph)?;
    let mut limits = Limits::default();
    limits.max_alloc = Some(MOST_MEMORY);
    reader.limits(limits);
    let mut decoder = reader.into_decoder().map_err(|_| NoPhotograph)?;
    // A few bytes may promise a picture larger than any memory: the limits hold for what decoding takes besides.
    if decoder.total_bytes() > MOST_MEMORY || takes_longer_than_a_photograph(bytes, decoder.dimensions()) {
        return Err(NoPhotograph);
    }
    let orientation = decoder.orientation().unwrap_or(Orientation::NoTransforms);
    let mut picture = DynamicImage::from_decoder(decoder).map_err(|_| NoPhotograph)?;
    picture.apply_orientation(orientation);
    if picture.width().max(picture.height()) > longer_side {
        picture = picture.resize(longer_side, longer_side, image::imageops::FilterType::Triangle);
    }
    let mut kept = vec![];
    picture
        .into_rgb8()
        .write_with_encoder(JpegEncoder::new_with_quality(&mut kept, QUALITY))
        .map_err(|_| NoPhotograph)?;
    Ok(kept)
}

/// Whether there is more to decode than such a file can hold of a photograph: few bytes may promise much work, too.
fn takes_longer_than_a_photograph(bytes: &[u8], (width, height): (u32, u32)) -> bool {
    let pixels = u64::from(width) * u64::from(height);
    let promised = FEW_PIXELS.max(MOST_PIXELS_OF_A_BYTE.saturating_mul(bytes.len() as u64));
    pixels > promised || scans(bytes) > MOST_SCANS
}

/// In how many steps a JPEG becomes clear; none where it is something else. What telephones put behind the picture, such as a
/// film, is not looked at.
fn scans(bytes: &[u8]) -> usize {
    let Some(mut rest) = bytes.strip_prefix(&[0xFF, 0xD8]) else { return 0 };
    let mut scans = 0;
    // Marker after marker: what lies between two is either as long as the first says, or pixels, in which none stands.
    while let Some(at) = rest.windows(2).position(|pair| pair[0] == 0xFF && pair[1] > 0 && pair[1] < 0xFF) {
        let marker = rest[at + 1];
        rest = &rest[at + 2..];
        let length = match marker {
            0xD9 => break,
            0x01 | 0xD0..=0xD8 => 0,
            _ => rest.first_chunk().map_or(usize::MAX, |length| usize::from(u16::from_be_bytes(*length))),
        };
        scans += usize::from(marker == 0xDA);
        rest = rest.get(length..).unwrap_or_default();
    }
    scans
}
