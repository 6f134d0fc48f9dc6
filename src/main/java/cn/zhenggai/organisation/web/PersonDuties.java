package cn.zhenggai.organisation.web;

import cn.zhenggai.organisation.PersonCard;
import cn.zhenggai.organisation.Responsibility;
import cn.zhenggai.organisation.handover.AdministeringPeople;
import cn.zhenggai.shared.Actor;
import cn.zhenggai.shared.Checks;
import cn.zhenggai.shared.Outcome;
import cn.zhenggai.shared.Refusal;
import cn.zhenggai.shared.form.FormValues;
import cn.zhenggai.shared.form.Posting;
import cn.zhenggai.shared.form.Reply;
import java.util.Optional;
import java.util.Set;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;

/** Which schools a person answers for, and which he must keep away from. */
@Controller
class PersonDuties {

    private static final int LONGEST_REASON = 200;

    private final AdministeringPeople people;
    private final PersonModel shown;
    private final Doors doors;

    PersonDuties(AdministeringPeople people, PersonModel shown, Doors doors) {
        this.people = people;
        this.shown = shown;
        this.doors = doors;
    }

    @PostMapping("/people/{id}/schools")
    Reply assign(Actor actor, @PathVariable long id, Posting posting) {
        Doors.editing(actor);
        PersonCard person = doors.person(actor, id);
        return answer(
                person,
                "people.schoolsSaved",
                actor,
                posting,
                posting.attempt(
                        form -> new Duty(form.choice("kind", Responsibility.class), schools(actor, form)),
                        duty -> Outcome.unless(duty.refusal(), () -> {
                            people.assignSchools(actor, id, duty.kind(), duty.schools());
                            return id;
                        })));
    }

    @PostMapping("/people/{id}/conflicts")
    Reply declare(Actor actor, @PathVariable long id, Posting posting) {
        Doors.editing(actor);
        PersonCard person = doors.person(actor, id);
        return answer(
                person,
                "people.conflictSaved",
                actor,
                posting,
                posting.attempt(
                        form -> new Conflict(schools(actor, form), form.text("reason")),
                        conflict -> Outcome.unless(conflict.refusal(), () -> {
                            String reason = conflict.reason().strip();
                            conflict.schools().forEach(school -> people.declareConflict(actor, id, school, reason));
                            return id;
                        })));
    }

    @PostMapping("/people/{id}/conflicts/{school}/withdraw")
    Reply withdraw(Actor actor, @PathVariable long id, @PathVariable long school) {
        Doors.editing(actor);
        doors.person(actor, id);
        people.withdrawConflict(actor, id, school);
        return Reply.to("/people/" + id).saying("people.conflictGone");
    }

    /** For which schools somebody answers in which way. */
    private record Duty(Responsibility kind, Set<Long> schools) {

        Optional<Refusal> refusal() {
            return new Checks().that(kind != null, "kind", "required").refusal();
        }
    }

    private record Conflict(Set<Long> schools, String reason) {

        Optional<Refusal> refusal() {
            return new Checks()
                    .that(!schools.isEmpty(), "schools", "required")
                    .text(reason, "reason", LONGEST_REASON)
                    .refusal();
        }
    }

    /** None of them lies in another bureau. */
    private Set<Long> schools(Actor actor, FormValues form) {
        Set<Long> chosen = Set.copyOf(form.ids("schools"));
        chosen.forEach(school -> doors.unit(actor, school));
        return chosen;
    }

    private Reply answer(PersonCard person, String done, Actor actor, Posting posting, Outcome<Long> outcome) {
        return posting.answer(outcome, id -> Reply.to("/people/" + id).saying(done), () -> {
            shown.person(actor, person, PersonForm.of(person), "", posting.model());
            shown.found(actor, posting.values().ids("schools"), posting.model());
            return "organisation/person";
        });
    }
}
