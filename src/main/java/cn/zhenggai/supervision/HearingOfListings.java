package cn.zhenggai.supervision;

import cn.zhenggai.rectification.CaseDeed;
import cn.zhenggai.rectification.desk.CaseDesk;
import cn.zhenggai.rectification.dossier.RectificationCase;
import cn.zhenggai.rectification.log.CaseLogged;
import cn.zhenggai.rectification.sidepath.SideProcess;
import cn.zhenggai.shared.BureauTime;
import java.time.Clock;
import java.util.Optional;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/** Follows what is decided elsewhere: the ladder lists a case, an approved closure or another end takes it off the list. */
@Component
class HearingOfListings {

    private final CaseDesk desk;
    private final Listings listings;
    private final SideProcess process;
    private final Clock clock;

    HearingOfListings(CaseDesk desk, Listings listings, SideProcess process, Clock clock) {
        this.desk = desk;
        this.listings = listings;
        this.process = process;
        this.clock = clock;
    }

    @EventListener
    void logged(CaseLogged event) {
        if (event.deed() == CaseDeed.LIST) {
            listed(event);
        } else if (event.deed() == CaseDeed.DELIST
                || event.from() != event.to() && !event.to().open()) {
            delisted(event);
        }
    }

    /** The director who lists a case by himself has begun the listing already. */
    private void listed(CaseLogged event) {
        if (inForce(event).isEmpty()) {
            RectificationCase subject = desk.takeForSystem(event.number());
            Listing one = listings.save(
                    new Listing(subject, listings.nextOf(subject), event.by(), event.note(), BureauTime.now(clock)));
            process.begin(ListingPath.MODEL, event.number(), one.place(), event.by(), "decided");
        }
    }

    private void delisted(CaseLogged event) {
        inForce(event).ifPresent(listing -> {
            boolean known = listing.delisted(event.deed(), BureauTime.now(clock));
            listings.save(listing);
            process.tell("delisted", event.number(), listing.place(), event.by(), known ? "known" : "unknown");
        });
    }

    private Optional<Listing> inForce(CaseLogged event) {
        return listings.last(event.number()).filter(listing -> listing.state().inForce());
    }
}
