//! A document that is laid out part by part, and is one all the same: its pages are counted through, its contents and its
//! links lead from any part into any other.
//!
//! The engine lays out a whole document at once, and again until everything that depends on where something stands has come
//! to rest: contents, links. Here it does so for each part, with what is known of all parts; a part that would become what
//! it is already is left as it is. The numbers of the pages come over them at the end: of the thousands of contributions
//! nothing depends on where they stand, and they are laid out once.

use typst::World;
use typst::comemo::{Constraint, Track, Tracked};
use typst::diag::{SourceDiagnostic, SourceResult};
use typst::ecow::EcoVec;
use typst::engine::{Engine, Route, Sink, Traced};
use typst::foundations::{Content, NativeElement, StyleChain, Target, TargetElem};
use typst::introspection::{EmptyIntrospector, Introspector, Location, Locator, Tag};
use typst::layout::{Frame, FrameItem, Point};
use typst::model::{DocumentInfo, ParElem};
use typst::utils::Protected;
use typst_layout::{Page, PagedDocument, PagedIntrospector, layout_document_for_bundle};

use crate::world::Files;

/// What has not come to rest after so many rounds never will.
const MOST_ROUNDS: usize = 5;

/// So many pages get their numbers at a time.
const NUMBERED_AT_ONCE: usize = 50;

/// All pages of the document.
pub fn laid_out(world: &Files) -> SourceResult<PagedDocument> {
    let mut parts = Vec::new();
    let mut known: Option<PagedIntrospector> = None;
    for _round in 0..MOST_ROUNDS {
        let introspector: &dyn Introspector = match &known {
            Some(known) => known,
            None => &EmptyIntrospector,
        };
        let mut rests = true;
        for number in 0..world.count() {
            let before: Option<&(Part, Constraint<_>)> = parts.get(usize::from(number));
            if before.is_some_and(|(_, seen)| seen.validate(introspector)) {
                continue;
            }
            rests = false;
            let seen = Constraint::new();
            let mut laid = Part::laid_out(world, number, introspector.track_with(&seen))?;
            // What the engine remembers of how a part came about is many times what the pages take.
            typst::comemo::evict(0);
            laid.pages.iter_mut().for_each(|page| packed(&mut page.frame));
            match parts.get_mut(usize::from(number)) {
                Some(place) => *place = (laid, seen),
                None => parts.push((laid, seen)),
            }
        }
        if rests {
            break;
        }
        known = Some(PagedIntrospector::new(&pages(&parts)));
    }
    drop(known);
    // What could not be found in the first round, such as where a link leads, must have been found by the last.
    let missing: EcoVec<SourceDiagnostic> = parts.iter().flat_map(|(part, _)| part.missing.clone()).collect();
    if !missing.is_empty() {
        return Err(missing);
    }
    let mut pages = pages(&parts);
    // They are let go, so that their pages are the document's own.
    let info = parts.into_iter().next().map(|(first, _)| first.info);
    number(&mut pages)?;
    Ok(PagedDocument::new(pages, info.unwrap_or_default()))
}

/// Puts its number over each page.
fn number(pages: &mut EcoVec<Page>) -> SourceResult<()> {
    let all = pages.len();
    for (place, some) in pages.make_mut().chunks_mut(NUMBERED_AT_ONCE).enumerate() {
        let first = place * NUMBERED_AT_ONCE + 1;
        let numbers = Files::of_numbers(first, first + some.len() - 1, all);
        let numbers = typst::compile::<PagedDocument>(&numbers).output?;
        typst::comemo::evict(0);
        for (page, number) in some.iter_mut().zip(numbers.pages()) {
            page.frame.push_frame(Point::zero(), number.frame.clone());
        }
    }
    Ok(())
}

/// Takes what is laid out together, and leaves away what nobody asks of it any more.
fn packed(frame: &mut Frame) {
    // Whoever changes what is shared gets a copy of its own, which has no room for more than is there.
    let shared = frame.clone();
    frame.retain(|item| {
        match item {
            FrameItem::Group(group) => packed(&mut group.frame),
            FrameItem::Tag(Tag::Start(element, _)) if element.label().is_none() => {
                if let Some(paragraph) = element.to_packed::<ParElem>() {
                    // That it is a paragraph is all that the PDF says of it; its words stand in the frame.
                    let mut bare = ParElem::new(Content::empty()).pack().spanned(paragraph.span());
                    if let Some(location) = element.location() {
                        bare.set_location(location);
                    }
                    *element = bare;
                }
            }
            _ => {}
        }
        true
    });
    drop(shared);
}

/// A part that is laid out.
struct Part {
    pages: Vec<Page>,
    info: DocumentInfo,
    missing: EcoVec<SourceDiagnostic>,
}

/// The pages of all parts, counted through.
fn pages<C>(parts: &[(Part, C)]) -> EcoVec<Page> {
    let mut pages: EcoVec<Page> = parts.iter().flat_map(|(part, _)| &part.pages).cloned().collect();
    for (page, number) in pages.make_mut().iter_mut().zip(1..) {
        page.number = number;
    }
    pages
}

impl Part {
    fn laid_out<'a>(
        world: &'a Files,
        number: u16,
        introspector: Tracked<'a, dyn Introspector + 'a>,
    ) -> SourceResult<Self> {
        let source = world.part(number);
        let (traced, mut sink) = (Traced::default(), Sink::new());
        let world = (world as &dyn World).track();
        let library = world.library();
        let content = typst_eval::eval(
            world,
            library,
            traced.track(),
            sink.track_mut(),
            Route::default().track(),
            &source,
        )?
        .content();
        let mut engine = Engine {
            library,
            world,
            introspector: Protected::new(introspector),
            traced: traced.track(),
            sink: sink.track_mut(),
            route: Route::default(),
        };
        let target = TargetElem::target.set(Target::Paged).wrap();
        let base = StyleChain::new(&library.styles);
        // What stands in two parts alike must not be taken for one thing.
        let locator = Locator::synthesize(Location::new(u128::from(number) + 1));
        let mut laid = layout_document_for_bundle(&mut engine, &content, locator, base.chain(&target))?;
        // What the engine knows of where things stand in the part is known better of the whole.
        Ok(Self { pages: laid.pages().to_vec(), info: laid.info_mut().clone(), missing: sink.delayed() })
    }
}
