package cn.zhenggai.supervision;

import cn.zhenggai.rectification.Action;
import cn.zhenggai.rectification.dossier.RectificationCase;
import cn.zhenggai.rectification.sidepath.SidePath;
import cn.zhenggai.rectification.steps.StepDays;
import cn.zhenggai.shared.Actor;
import cn.zhenggai.shared.Desk;
import cn.zhenggai.task.Due;
import cn.zhenggai.task.Step;
import java.util.Set;
import org.springframework.stereotype.Component;

/** Who lists a case, makes it known and reports on it. */
@Component
class ListingPath implements SidePath {

    static final String MODEL = "listed-supervision";

    private final Listings listings;
    private final StepDays days;

    ListingPath(Listings listings, StepDays days) {
        this.listings = listings;
        this.days = days;
    }

    @Override
    public Set<Action> actions() {
        return Set.of(
                Action.LIST,
                Action.REGISTER_LISTING,
                Action.PUBLISH_LISTING,
                Action.REPORT_PROGRESS,
                Action.PUBLISH_DELISTING);
    }

    @Override
    public boolean grants(RectificationCase subject, Action action, Actor actor) {
        return switch (action) {
            case LIST, REGISTER_LISTING -> actor.sitsAt(subject.director());
            case PUBLISH_LISTING, PUBLISH_DELISTING -> actor.sitsAt(publisher(subject));
            default -> actor.sitsAt(subject.school());
        };
    }

    @Override
    public boolean admits(RectificationCase subject, Action action, Actor actor) {
        return switch (action) {
            case LIST ->
                !subject.clock().listed()
                        && !subject.discovery().insideSchool()
                        && !subject.clock().outside();
            case REGISTER_LISTING -> subject.clock().listed() && stands(subject, ListingState.DECIDED);
            case PUBLISH_LISTING -> subject.clock().listed() && stands(subject, ListingState.REGISTERED);
            case REPORT_PROGRESS -> subject.clock().listed() && stands(subject, ListingState.PUBLISHED);
            default -> stands(subject, ListingState.DELISTED);
        };
    }

    @Override
    public String inTheWay(RectificationCase subject, Action action) {
        if (action == Action.LIST) {
            return subject.clock().listed()
                    ? "listedAlready"
                    : subject.clock().outside() ? "listingOutside" : "listingInside";
        }
        return "listingNotNow";
    }

    private boolean stands(RectificationCase subject, ListingState state) {
        return listings.last(subject)
                .filter(listing -> listing.state() == state)
                .isPresent();
    }

    @Override
    public Set<Step> steps() {
        return Set.of(Step.REGISTER_LISTING, Step.PUBLISH_LISTING, Step.REPORT_PROGRESS, Step.PUBLISH_DELISTING);
    }

    @Override
    public Waiting waiting(RectificationCase subject, Step step, int place) {
        return switch (step) {
            case REGISTER_LISTING -> new Waiting(subject.director(), days.of(step, subject));
            case REPORT_PROGRESS -> {
                Listing listing = listings.findByCaseNumberAndPlace(subject.number(), place)
                        .orElseThrow();
                yield new Waiting(subject.school(), Due.on(listing.progressDue()));
            }
            default -> new Waiting(publisher(subject), days.of(step, subject));
        };
    }

    /** What is confidential is made known by nobody but the director. */
    private static Desk publisher(RectificationCase subject) {
        return subject.hazard().confidential()
                ? subject.director()
                : Desk.of(Desk.Kind.REGISTRAR, subject.jurisdiction().bureauId());
    }
}
