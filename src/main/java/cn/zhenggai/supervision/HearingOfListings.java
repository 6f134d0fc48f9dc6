package cn.zhenggai.supervision;

import cn.zhenggai.rectification.CaseDeed;
import cn.zhenggai.rectification.dossier.Cases;
import cn.zhenggai.rectification.dossier.RectificationCase;
import cn.zhenggai.rectification.log.CaseLogged;
import cn.zhenggai.rectification.sidepath.SideProcess;
import cn.zhenggai.shared.BureauTime;
import java.time.Clock;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/** Follows what is decided elsewhere: the ladder lists a case, an approved closure or another end takes it off the list. */
@Component
class HearingOfListings {

    private final Cases cases;
    private final Listings listings;
    private final SideProcess process;
    private final Clock clock;

    HearingOfListings(Cases cases, Listings listings, SideProcess process, Clock clock) {
        this.cases = cases;
        this.listings = listings;
        this.process = process;
        this.clock = clock;
    }

    @EventListener
    void logged(CaseLogged event) {
        if (event.deed() == CaseDeed.LIST) {
            listed(event);
        } else if (event.deed() == CaseDeed.DELIST
                || event.to() != null && !event.to().open()) {
            delisted(event);
        }
    }

    /** The director who lists a case by himself has begun the listing already. */
    private void listed(CaseLogged event) {
        RectificationCase subject = cases.findByNumber(event.number()).orElseThrow();
        if (listings.last(subject).filter(listing -> listing.state().inForce()).isEmpty()) {
            Listing one = listings.save(
                    new Listing(subject, listings.nextOf(subject), event.by(), event.note(), BureauTime.now(clock)));
            process.begin(ListingPath.MODEL, subject.number(), one.place(), event.by(), "decided");
        }
    }

    private void delisted(CaseLogged event) {
        RectificationCase subject = cases.findByNumber(event.number()).orElseThrow();
        if (!subject.clock().listed() && event.deed() != CaseDeed.DELIST) {
            return;
        }
        listings.last(subject).filter(listing -> listing.state().inForce()).ifPresent(listing -> {
            boolean known = listing.delisted(event.deed(), BureauTime.now(clock));
            listings.save(listing);
            process.tell("delisted", subject.number(), listing.place(), event.by(), known ? "known" : "unknown");
        });
    }
}
