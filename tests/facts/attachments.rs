//! Attachments: bytes once in the file, under their hash; carried by merges, taken off, erased.

use std::io::Cursor;
use std::ops::ControlFlow;
use std::path::Path;

use image::{DynamicImage, GenericImageView, ImageFormat, RgbImage};
use kelechek_core::attachment::NewAttachment;
use kelechek_core::attachment::photograph::{NoPhotograph, mend};
use kelechek_core::contribution::NewContribution;
use kelechek_core::merge::{Choice, merge_into};
use kelechek_core::redaction::Target;
use kelechek_core::{Error, SessionFile};
use kelechek_tests::{file_with_session, morning, writer};
use tempfile::TempDir;
use uuid::Uuid;

fn opened(path: &Path, person: u64) -> SessionFile {
    SessionFile::open(path, writer(person, 9), morning()).unwrap()
}

fn merge(out: &Path, file: &Path) {
    let merged =
        merge_into(out, &[file.to_owned()], Choice::default(), morning(), &mut |_| ControlFlow::Continue(()));
    assert!(merged.unwrap().content_hash.is_some());
}

fn photograph_of(owner: Uuid) -> NewAttachment {
    NewAttachment { owner, media_type: "image/jpeg".into(), caption: Some("Флипчарт".into()) }
}

#[test]
fn a_file_is_attached_once_and_belongs_to_several() {
    let folder = TempDir::new().unwrap();
    let path = folder.path().join("a.kelechek");
    let (mut file, session) = file_with_session(&path);
    let said = file.add_contribution(&NewContribution::text(session, "Суу жок."), morning()).unwrap();
    let id = file.add_attachment(&photograph_of(session.0), b"flip chart", morning()).unwrap();
    assert_eq!(file.add_attachment(&photograph_of(session.0), b"flip chart", morning()).unwrap(), id, "once");
    file.attach_also(id, said.id.0, morning()).unwrap();
    let there = SessionFile::read(&path).unwrap();
    let (of_session, of_said) =
        (there.attachments(session.0).unwrap(), there.attachments(said.id.0).unwrap());
    assert_eq!((of_session.len(), of_said.len()), (1, 1));
    assert_eq!(of_session[0].hash, of_said[0].hash);
    assert_eq!(of_session[0].size, Some(10));
    assert_eq!(there.attached_bytes(of_said[0].id).unwrap().unwrap(), b"flip chart");
    file.remove_attachment(id, morning()).unwrap();
    assert!(file.attachments(session.0).unwrap().is_empty());
    assert_eq!(file.attachments(said.id.0).unwrap().len(), 1, "the other one stays");
    file.undo(morning()).unwrap();
    assert_eq!(file.attachments(session.0).unwrap()[0].caption.as_deref(), Some("Флипчарт"));
    let nobody = file.add_attachment(&photograph_of(Uuid::from_u128(7)), b"x", morning());
    assert!(matches!(nobody, Err(Error::Unknown { .. })));
}

#[test]
fn a_merge_brings_the_bytes_along_and_a_redaction_takes_them_away() {
    let folder = TempDir::new().unwrap();
    let (path, other) = (folder.path().join("a.kelechek"), folder.path().join("b.kelechek"));
    let (mut file, session) = file_with_session(&path);
    let said = file.add_contribution(&NewContribution::text(session, "Суу жок."), morning()).unwrap();
    file.save_copy(&other).unwrap();
    drop(file);
    let bytes: Vec<u8> = (0..5000_u32).flat_map(|n| n.wrapping_mul(2_654_435_761).to_be_bytes()).collect();
    opened(&other, 1).add_attachment(&photograph_of(said.id.0), &bytes, morning()).unwrap();
    merge(&path, &other);
    let mut file = opened(&path, 0);
    let attached = file.attachments(said.id.0).unwrap();
    assert_eq!(file.attached_bytes(attached[0].id).unwrap().unwrap(), bytes);
    file.redact(Target::Contribution(said.id), None, morning()).unwrap();
    drop(file);
    let raw = std::fs::read(&path).unwrap();
    assert!(
        !raw.windows(64).any(|window| window == &bytes[..64]),
        "the photograph is not in the file any more"
    );
    assert!(SessionFile::read(&path).unwrap().attachments(said.id.0).unwrap().is_empty());
}

/// A JPEG of this size, white on its left half and black on its right, with an EXIF block that says how to turn it and
/// where it was taken.
fn from_a_telephone(width: u32, height: u32, orientation: u8) -> Vec<u8> {
    let picture = RgbImage::from_fn(width, height, |x, _| {
        if x < width / 2 { image::Rgb([255; 3]) } else { image::Rgb([0; 3]) }
    });
    let mut jpeg = Cursor::new(vec![]);
    DynamicImage::ImageRgb8(picture).write_to(&mut jpeg, ImageFormat::Jpeg).unwrap();
    let jpeg = jpeg.into_inner();
    let mut tiff = b"MM\0\x2a\0\0\0\x08\0\x01\x01\x12\0\x03\0\0\0\x01\0".to_vec();
    tiff.extend([orientation, 0, 0, 0, 0, 0, 0]);
    let exif = [b"Exif\0\0".as_slice(), &tiff, b"GPSLatitude 42.87"].concat();
    let length = u16::try_from(exif.len() + 2).unwrap().to_be_bytes();
    [&jpeg[..2], &[0xff, 0xe1], &length, &exif, &jpeg[2..]].concat()
}

#[test]
fn a_photograph_is_mended_upright_smaller_and_without_what_the_telephone_knew() {
    let raw = from_a_telephone(3000, 1000, 6);
    assert!(raw.windows(11).any(|window| window == b"GPSLatitude"));
    let kept = mend(&raw).unwrap();
    assert!(!kept.windows(11).any(|window| window == b"GPSLatitude"));
    assert!(!kept.windows(4).any(|window| window == b"Exif"));
    let picture = image::load_from_memory(&kept).unwrap();
    assert_eq!(picture.dimensions(), (667, 2000), "turned upright, and made smaller");
    let (top, bottom) = (picture.get_pixel(300, 100).0[0], picture.get_pixel(300, 1900).0[0]);
    assert!(top > 200 && bottom < 50, "what was left is above: {top} {bottom}");
    assert_eq!(mend(b"%PDF-1.7"), Err(NoPhotograph));
    assert_eq!(mend(&raw[..200]), Err(NoPhotograph));
}

/// Found by fuzzing: sixty-six bytes that say they are a picture of 50 million by four thousand million pixels.
#[test]
fn a_picture_larger_than_any_memory_is_refused() {
    let header =
        [3, 0, 0, 0xfa, 0xff, 0xff, 0xff, 0xfb, 8, 2, 0, 0, 0, 0x8c, 0x2a, 0x32, 0x9c, 0, 0, 0, 0x1d];
    let bomb = [&b"\x89PNG\r\n\x1a\n\0\0\0\rIHDR"[..], &header, b"IDATx\x9c\xed<!g\xc3\x80"].concat();
    assert_eq!(mend(&bomb), Err(NoPhotograph));
}

/// Found by fuzzing: 775 bytes that say they are a picture of 67 megapixels were decoded for many seconds.
#[test]
fn a_few_bytes_that_promise_much_work_are_refused() {
    let photograph = from_a_telephone(300, 200, 1);
    assert!(mend(&photograph).is_ok());
    let at = |marker: u8| photograph.windows(2).position(|pair| pair == [0xff, marker]).unwrap();
    // The height and the width stand five bytes behind the beginning of the frame.
    let mut large = photograph.clone();
    large[at(0xc0) + 5..][..4].copy_from_slice(&[0x20, 0, 0x20, 0]);
    assert_eq!(mend(&large), Err(NoPhotograph));

    let (before, scan) = photograph[..photograph.len() - 2].split_at(at(0xda));
    let of_scans = |count: usize| [before, &scan.repeat(count), &[0xff, 0xd9]].concat();
    assert!(mend(&of_scans(10)).is_ok(), "as a telephone makes it that shows a picture little by little");
    assert_eq!(mend(&of_scans(100)), Err(NoPhotograph));
    let film = [&photograph[..], &[0xff, 0xda].repeat(100)].concat();
    assert!(mend(&film).is_ok(), "a film behind a photograph is not looked at");
}

/// A piece of a PNG, with its sum.
fn chunk(name: &[u8; 4], content: &[u8]) -> Vec<u8> {
    let named = [&name[..], content].concat();
    let sum = named.iter().fold(u32::MAX, |sum, byte| {
        (0..8).fold(sum ^ u32::from(*byte), |sum, _| (sum >> 1) ^ (0xedb8_8320 * (sum & 1)))
    });
    let length = u32::try_from(content.len()).unwrap();
    [&length.to_be_bytes()[..], &named, &(!sum).to_be_bytes()].concat()
}

/// Found by fuzzing: the decoder panics over a palette whose last colour is cut off.
#[test]
fn a_picture_over_which_its_decoder_stumbles_is_refused() {
    let header = chunk(b"IHDR", &[0, 0, 0, 6, 0, 0, 0, 4, 8, 3, 0, 0, 0]);
    let png = |colours: &[u8]| {
        let pixels = chunk(b"IDAT", b"x\x9cc`\xc0\r\0\0\x1c\0\x01");
        [b"\x89PNG\r\n\x1a\n", &header[..], &chunk(b"PLTE", colours), &pixels, &chunk(b"IEND", b"")].concat()
    };
    assert!(mend(&png(&[9; 126])).is_ok(), "it is a picture but for the palette");
    assert_eq!(mend(&png(&[9; 127])), Err(NoPhotograph));
}
