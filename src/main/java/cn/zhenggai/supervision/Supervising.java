package cn.zhenggai.supervision;

import cn.zhenggai.organisation.Directory;
import cn.zhenggai.organisation.PersonCard;
import cn.zhenggai.rectification.Action;
import cn.zhenggai.rectification.CaseEvent;
import cn.zhenggai.rectification.desk.CaseDesk;
import cn.zhenggai.rectification.dossier.RectificationCase;
import cn.zhenggai.rectification.log.Told;
import cn.zhenggai.rectification.sidepath.SideProcess;
import cn.zhenggai.rectification.steps.ListingCase;
import cn.zhenggai.rectification.steps.MovingDeadline;
import cn.zhenggai.shared.Actor;
import cn.zhenggai.shared.BureauTime;
import cn.zhenggai.shared.CaseNumber;
import cn.zhenggai.shared.Checks;
import cn.zhenggai.shared.Outcome;
import cn.zhenggai.shared.Refusal;
import cn.zhenggai.shared.Role;
import cn.zhenggai.task.Step;
import java.time.LocalDate;
import java.util.Optional;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * The director lists a case, at once or after the ladder proposed it, and writes down who answers for it until when. The term
 * becomes the deadline of the case, and the ladder goes on from there.
 */
@Service
public class Supervising {

    /** Listing may not be drawn out: a year in all, from the day of listing. */
    static final int MOST_MONTHS = 12;

    private static final int TEXT = 1000;
    private static final Role[] LEADERS = {Role.DIRECTOR, Role.DEPUTY, Role.SECTION_HEAD, Role.CONTACT_LEADER};

    private final CaseDesk desk;
    private final Listings listings;
    private final ListingCase listing;
    private final MovingDeadline moving;
    private final Directory directory;
    private final SideProcess process;
    private final ApplicationEventPublisher events;

    Supervising(
            CaseDesk desk,
            Listings listings,
            ListingCase listing,
            MovingDeadline moving,
            Directory directory,
            SideProcess process,
            ApplicationEventPublisher events) {
        this.desk = desk;
        this.listings = listings;
        this.listing = listing;
        this.moving = moving;
        this.directory = directory;
        this.process = process;
        this.events = events;
    }

    /** Lists it and says at once what the listing says. */
    @Transactional
    public Outcome<CaseNumber> list(CaseNumber number, Actor actor, String reason, ListingEntry entry) {
        return desk.take(number, actor, Action.LIST)
                .unless(taken -> new Checks().text(reason, "note", TEXT).refusal())
                .unless(taken -> refusal(taken, entry, BureauTime.dayOf(taken.now())))
                .map(taken -> {
                    RectificationCase subject = taken.subject();
                    Listing one = listings.save(
                            new Listing(subject, listings.nextOf(subject), actor, reason.strip(), taken.now()));
                    listing.list(subject, actor, reason.strip());
                    process.begin(ListingPath.MODEL, number, one.place(), actor, "decided");
                    return register(taken, one, actor, entry);
                });
    }

    /** Writes down what the listing says that was decided on the ladder. */
    @Transactional
    public Outcome<CaseNumber> register(CaseNumber number, Actor actor, ListingEntry entry) {
        return desk.take(number, actor, Action.REGISTER_LISTING)
                .unless(taken -> refusal(
                        taken,
                        entry,
                        listings.last(taken.subject()).orElseThrow().listedOn()))
                .map(taken -> register(taken, listings.last(taken.subject()).orElseThrow(), actor, entry));
    }

    private CaseNumber register(CaseDesk.Taken taken, Listing one, Actor actor, ListingEntry entry) {
        RectificationCase subject = taken.subject();
        LocalDate before = subject.clock().deadline();
        one.registered(entry, directory.person(entry.leader()).orElseThrow(), taken.now());
        listings.save(one);
        desk.lay(
                taken,
                actor,
                subject.listedUntil(entry.term()),
                Told.note(one.demand()).days(before, entry.term()));
        moving.reschedule(subject);
        process.done(subject.number(), Step.REGISTER_LISTING, one.place(), actor, "registered");
        events.publishEvent(subject.event(CaseEvent.Kind.LISTED));
        return subject.number();
    }

    private Optional<Refusal> refusal(CaseDesk.Taken taken, ListingEntry entry, LocalDate listedOn) {
        LocalDate today = BureauTime.dayOf(taken.now());
        LocalDate deadline = taken.subject().clock().deadline();
        LocalDate last = listedOn.plusMonths(MOST_MONTHS);
        LocalDate term = entry.term();
        return new Checks()
                .that(entry.level() != null, "level", "required")
                .that(entry.leader() != null, "leader", "listingLeader")
                .that(entry.leader() == null || leads(taken.subject(), entry.leader()), "leader", "listingNoLeader")
                .that(term != null, "term", "required")
                .that(term == null || term.isAfter(today), "term", "listingTermPast")
                .that(term == null || !term.isBefore(deadline), "term", "listingTermEarlier", deadline)
                .that(term == null || !term.isAfter(last), "term", "listingTermTooLong", last)
                .that(entry.publicity() != null, "publicity", "required")
                .that(
                        entry.publicity() == null
                                || entry.publicity() == Publicity.INTERNAL
                                || !taken.subject().hazard().confidential(),
                        "publicity",
                        "listingConfidential")
                .that(entry.rhythm() != null, "rhythm", "required")
                .text(entry.demand(), "demand", TEXT)
                .refusal();
    }

    /** Somebody of the bureau who leads there. */
    private boolean leads(RectificationCase subject, long person) {
        Optional<PersonCard> leader = directory.person(person);
        return leader.flatMap(one -> directory.actor(one.id()))
                .filter(actor -> !actor.inSchool()
                        && actor.bureauId() == subject.jurisdiction().bureauId()
                        && actor.isAny(LEADERS))
                .isPresent();
    }
}
