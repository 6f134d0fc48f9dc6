package cn.zhenggai.supervision.web;

import cn.zhenggai.organisation.Directory;
import cn.zhenggai.organisation.PersonCard;
import cn.zhenggai.rectification.Action;
import cn.zhenggai.rectification.reading.ReadingCase;
import cn.zhenggai.shared.Actor;
import cn.zhenggai.shared.BureauTime;
import cn.zhenggai.shared.CaseNumber;
import cn.zhenggai.shared.Role;
import cn.zhenggai.supervision.ReadingListings;
import java.time.Clock;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;
import org.springframework.ui.Model;

/** Shows what became of the listing of a case, also after a form was refused. */
@Component
class ListingModel {

    private static final Role[] LEADERS = {Role.DIRECTOR, Role.DEPUTY, Role.SECTION_HEAD, Role.CONTACT_LEADER};

    private final ReadingListings listings;
    private final ReadingCase reading;
    private final Directory directory;
    private final Clock clock;

    ListingModel(ReadingListings listings, ReadingCase reading, Directory directory, Clock clock) {
        this.listings = listings;
        this.reading = reading;
        this.directory = directory;
        this.clock = clock;
    }

    String show(CaseNumber number, Actor actor, String back, Model model) {
        Set<Action> may = reading.standing(number, actor).allowed();
        model.addAttribute("number", number);
        model.addAttribute("listings", listings.of(number, actor));
        model.addAttribute("may", may.stream().map(Action::name).toList());
        model.addAttribute("back", back);
        model.addAttribute("today", BureauTime.today(clock));
        if (may.contains(Action.LIST) || may.contains(Action.REGISTER_LISTING)) {
            model.addAttribute("leaders", leaders(actor));
        }
        return "supervision/listing";
    }

    private List<PersonCard> leaders(Actor actor) {
        return Stream.of(LEADERS)
                .flatMap(role -> directory.holders(actor.bureauId(), role).stream())
                .distinct()
                .sorted(Comparator.comparing(PersonCard::name))
                .toList();
    }
}
