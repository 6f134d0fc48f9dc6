package cn.zhenggai.supervision;

import cn.zhenggai.rectification.Action;
import cn.zhenggai.rectification.CaseDeed;
import cn.zhenggai.rectification.desk.CaseDesk;
import cn.zhenggai.rectification.dossier.RectificationCase;
import cn.zhenggai.rectification.log.Told;
import cn.zhenggai.rectification.sidepath.SideProcess;
import cn.zhenggai.shared.Actor;
import cn.zhenggai.shared.BureauTime;
import cn.zhenggai.shared.CaseNumber;
import cn.zhenggai.shared.Checks;
import cn.zhenggai.shared.Outcome;
import cn.zhenggai.shared.Refusal;
import cn.zhenggai.task.Step;
import java.time.LocalDate;
import java.util.Optional;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The registry writes down where and when a listing was made known, and later that its removal was, at the same place. */
@Service
public class PublishingListing {

    private static final int WHERE = 200;

    private final CaseDesk desk;
    private final Listings listings;
    private final SideProcess process;

    PublishingListing(CaseDesk desk, Listings listings, SideProcess process) {
        this.desk = desk;
        this.listings = listings;
        this.process = process;
    }

    /** @param where the notice board, the paper, the address of a page */
    @Transactional
    public Outcome<CaseNumber> publish(CaseNumber number, Actor actor, LocalDate on, String where) {
        return desk.take(number, actor, Action.PUBLISH_LISTING)
                .unless(taken -> new Checks().text(where, "where", WHERE).refusal())
                .unless(taken -> refusal(taken, on, one(taken).listedOn()))
                .map(taken -> {
                    Listing one = one(taken);
                    one.published(on, where, actor);
                    listings.save(one);
                    lay(
                            taken,
                            actor,
                            CaseDeed.PUBLISH_LISTING,
                            Told.note(where.strip()).days(null, on));
                    process.done(number, Step.PUBLISH_LISTING, one.place(), actor, "published");
                    return number;
                });
    }

    /** Where it was published its removal is as well, so nobody is asked where. */
    @Transactional
    public Outcome<CaseNumber> remove(CaseNumber number, Actor actor, LocalDate on) {
        return desk.take(number, actor, Action.PUBLISH_DELISTING)
                .unless(taken -> refusal(taken, on, one(taken).publishedOn()))
                .map(taken -> {
                    Listing one = one(taken);
                    one.removed(on, actor);
                    listings.save(one);
                    lay(taken, actor, CaseDeed.PUBLISH_DELISTING, Told.NOTHING.days(null, on));
                    process.done(number, Step.PUBLISH_DELISTING, one.place(), actor, "removed");
                    return number;
                });
    }

    private Listing one(CaseDesk.Taken taken) {
        return listings.last(taken.subject()).orElseThrow();
    }

    private static Optional<Refusal> refusal(CaseDesk.Taken taken, LocalDate on, LocalDate earliest) {
        LocalDate today = BureauTime.dayOf(taken.now());
        return new Checks()
                .that(on != null, "on", "required")
                .that(on == null || !on.isAfter(today), "on", "publishedAhead")
                .that(on == null || !on.isBefore(earliest), "on", "publishedBefore", earliest)
                .refusal();
    }

    private void lay(CaseDesk.Taken taken, Actor actor, CaseDeed deed, Told told) {
        RectificationCase subject = taken.subject();
        desk.lay(taken, actor, subject.course().noted(deed), told);
    }
}
