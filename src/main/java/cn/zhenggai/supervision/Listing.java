package cn.zhenggai.supervision;

import cn.zhenggai.organisation.PersonCard;
import cn.zhenggai.rectification.CaseDeed;
import cn.zhenggai.rectification.Names;
import cn.zhenggai.rectification.dossier.RectificationCase;
import cn.zhenggai.shared.Actor;
import cn.zhenggai.shared.BureauTime;
import cn.zhenggai.shared.CaseNumber;
import java.time.Instant;
import java.time.LocalDate;
import org.springframework.data.annotation.Id;
import org.springframework.data.relational.core.mapping.Table;

/** One time that a case was listed. Each verb throws when the listing is not so far: the rights were asked before. */
@Table("listing")
class Listing {

    @Id
    private Long id;

    private long caseId;
    private CaseNumber caseNumber;
    private int place;
    private ListingState state;
    private String reason;
    private long listedBy;
    private String listedByName;
    private Instant listedAt;
    private ListingLevel level;
    private Long leaderId;
    private String leaderName;
    private LocalDate term;
    private Publicity publicity;
    private ReportRhythm rhythm;
    private String demand;
    private Instant registeredAt;
    private LocalDate progressDue;
    private LocalDate publishedOn;
    private String publishedWhere;
    private String publishedByName;
    private Instant delistedAt;
    private CaseDeed delistedByDeed;
    private LocalDate removedOn;
    private String removedByName;

    Listing() {}

    Listing(RectificationCase subject, int place, Actor by, String reason, Instant now) {
        caseId = subject.id();
        caseNumber = subject.number();
        this.place = place;
        state = ListingState.DECIDED;
        this.reason = reason;
        listedBy = by.personId();
        listedByName = by.name();
        listedAt = now;
    }

    Long id() {
        return id;
    }

    int place() {
        return place;
    }

    ListingState state() {
        return state;
    }

    LocalDate progressDue() {
        return progressDue;
    }

    LocalDate listedOn() {
        return BureauTime.dayOf(listedAt);
    }

    String demand() {
        return demand;
    }

    void registered(ListingEntry entry, PersonCard leader, Instant now) {
        from(ListingState.DECIDED, ListingState.REGISTERED);
        level = entry.level();
        leaderId = leader.id();
        leaderName = leader.name();
        term = entry.term();
        publicity = entry.publicity();
        rhythm = entry.rhythm();
        demand = entry.demand().strip();
        registeredAt = now;
        progressDue = rhythm.first(BureauTime.dayOf(now));
    }

    void published(LocalDate on, String where, Actor by) {
        from(ListingState.REGISTERED, ListingState.PUBLISHED);
        publishedOn = on;
        publishedWhere = where.strip();
        publishedByName = by.name();
    }

    /** @return the report, due on the day that was waited for */
    ListingProgress reported(int no, String report, Actor by, Instant now) {
        if (state != ListingState.PUBLISHED) {
            throw new IllegalStateException("No report on a listing that is " + state);
        }
        ListingProgress progress = new ListingProgress(id, no, progressDue, report, by, now);
        progressDue = rhythm.after(progressDue, BureauTime.dayOf(now));
        return progress;
    }

    /** @return whether it had been made known, so that its removal is to be as well */
    boolean delisted(CaseDeed deed, Instant now) {
        boolean known = state == ListingState.PUBLISHED;
        state = known ? ListingState.DELISTED : ListingState.ENDED;
        delistedAt = now;
        delistedByDeed = deed;
        return known;
    }

    void removed(LocalDate on, Actor by) {
        from(ListingState.DELISTED, ListingState.ENDED);
        removedOn = on;
        removedByName = by.name();
    }

    private void from(ListingState from, ListingState to) {
        if (state != from) {
            throw new IllegalStateException("No way for a listing from " + state + " to " + to);
        }
        state = to;
    }

    LocalDate publishedOn() {
        return publishedOn;
    }

    ListingView view(Names names) {
        return new ListingView(
                place,
                state,
                level,
                names.show(leaderName),
                term,
                publicity,
                rhythm,
                demand,
                reason,
                names.show(listedByName),
                listedAt,
                progressDue,
                publishedOn,
                publishedWhere,
                names.show(publishedByName),
                delistedAt,
                delistedByDeed,
                removedOn,
                names.show(removedByName));
    }
}
