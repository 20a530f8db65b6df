//! A photograph, such as a telephone takes of a flip-chart, made fit to be carried around: upright, no larger than needed to
//! read what is on it, and without what the telephone wrote into it: where it was taken, when, with what.
//!
//! Nothing is taken over but the picture itself: it is decoded and encoded anew.

use std::io::Cursor;

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
    let mut reader = ImageReader::new(Cursor::new(bytes)).with_guessed_format().map_err(|_| NoPhotograph)?;
    let mut limits = Limits::default();
    limits.max_alloc = Some(MOST_MEMORY);
    reader.limits(limits);
    let mut decoder = reader.into_decoder().map_err(|_| NoPhotograph)?;
    // A few bytes may promise a picture larger than any memory: the limits hold for what decoding takes besides.
    if decoder.total_bytes() > MOST_MEMORY {
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
