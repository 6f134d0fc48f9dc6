package cn.zhenggai.organisation.web;

import cn.zhenggai.organisation.Directory;
import cn.zhenggai.organisation.PersonCard;
import cn.zhenggai.organisation.standin.NamingSubstitute;
import cn.zhenggai.organisation.standin.SubstituteEntry;
import cn.zhenggai.organisation.standin.SubstituteNamed;
import cn.zhenggai.organisation.standin.Substitutes;
import cn.zhenggai.shared.Actor;
import cn.zhenggai.shared.BureauTime;
import cn.zhenggai.shared.NavigationEntry;
import cn.zhenggai.shared.NavigationEntry.OwnAddress;
import cn.zhenggai.shared.NotFound;
import cn.zhenggai.shared.Role;
import cn.zhenggai.shared.form.FormValues;
import cn.zhenggai.shared.form.Posting;
import cn.zhenggai.shared.form.Reply;
import java.time.Clock;
import java.util.List;
import org.springframework.context.annotation.Bean;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** Who stands in for the reader while he is away, and for whom he may act; the registrar names somebody for others. */
@Controller
class SubstitutesPage {

    private static final String PATH = SubstituteNamed.PAGE;

    private final NamingSubstitute naming;
    private final Substitutes substitutes;
    private final Directory directory;
    private final Doors doors;
    private final Clock clock;

    SubstitutesPage(NamingSubstitute naming, Substitutes substitutes, Directory directory, Doors doors, Clock clock) {
        this.naming = naming;
        this.substitutes = substitutes;
        this.directory = directory;
        this.doors = doors;
        this.clock = clock;
    }

    @Bean
    static NavigationEntry substitutesEntry() {
        return new NavigationEntry(
                "substitutes",
                PATH,
                "user-share",
                1,
                actor -> !actor.isAny(Role.ADMIN, Role.AUDITOR),
                NavigationEntry.Shelf.OWN);
    }

    /** Nobody names anybody in the name of another. */
    @Bean
    static OwnAddress ownSubstitutes() {
        return new OwnAddress(PATH);
    }

    @GetMapping(PATH)
    String page(Actor actor, @RequestParam(required = false) Long person, Model model) {
        PersonCard absent = absent(actor, person);
        model.addAttribute("absent", absent);
        model.addAttribute("own", absent.id() == actor.personId());
        model.addAttribute("candidates", naming.candidates(actor, absent));
        model.addAttribute("known", substitutes.of(absent.id()));
        model.addAttribute("today", BureauTime.today(clock));
        List<PersonCard> away = substitutes.absentFor(actor.personId()).stream()
                .flatMap(id -> directory.person(id).stream())
                .toList();
        model.addAttribute("away", away);
        return "organisation/substitutes";
    }

    @PostMapping(PATH)
    Reply name(Actor actor, Posting posting) {
        PersonCard absent = absent(actor, posting.values().id("person"));
        return posting.answer(
                posting.attempt(SubstitutesPage::entry, entry -> naming.name(actor, absent.id(), entry)),
                id -> Reply.to(address(actor, absent)).saying("substitute.named"),
                () -> page(actor, absent.id(), posting.model()));
    }

    @PostMapping(PATH + "/{id}/end")
    Reply end(Actor actor, @PathVariable long id, Posting posting) {
        return posting.answer(
                posting.attempt(() -> naming.end(actor, id)),
                absent -> Reply.to(address(actor, directory.person(absent).orElseThrow()))
                        .saying("substitute.ended"),
                () -> page(actor, null, posting.model()));
    }

    private PersonCard absent(Actor actor, Long person) {
        PersonCard absent = doors.person(actor, person == null ? actor.personId() : person);
        if (!naming.mayName(actor, absent)) {
            throw new NotFound("Not for this reader");
        }
        return absent;
    }

    private static String address(Actor actor, PersonCard absent) {
        return absent.id() == actor.personId() ? PATH : PATH + "?person=" + absent.id();
    }

    private static SubstituteEntry entry(FormValues form) {
        return new SubstituteEntry(form.id("substitute"), form.date("from"), form.date("until"), form.text("reason"));
    }
}
