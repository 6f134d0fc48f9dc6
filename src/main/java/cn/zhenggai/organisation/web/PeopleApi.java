package cn.zhenggai.organisation.web;

import cn.zhenggai.organisation.PersonCard;
import cn.zhenggai.organisation.handover.AdministeringPeople;
import cn.zhenggai.organisation.handover.HandOver;
import cn.zhenggai.organisation.handover.LeftWork;
import cn.zhenggai.organisation.handover.Piece;
import cn.zhenggai.organisation.handover.Pile;
import cn.zhenggai.shared.Actor;
import cn.zhenggai.shared.Answers;
import cn.zhenggai.shared.Outcome;
import cn.zhenggai.shared.Refusal;
import cn.zhenggai.shared.handling.Costly;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** Who leaves, and what he leaves to whom. */
@RestController
@RequestMapping("/api/v1")
@Tag(name = "People", description = "Leaving a post, and the work that hangs on it")
class PeopleApi {

    private final AdministeringPeople people;
    private final LeftWork left;
    private final Doors doors;
    private final Answers answers;

    PeopleApi(AdministeringPeople people, LeftWork left, Doors doors, Answers answers) {
        this.people = people;
        this.left = left;
        this.doors = doors;
        this.answers = answers;
    }

    /** @param key under which {@code to} of the request names the successor */
    record WorkPile(String key, int behind, List<WorkPiece> pieces, List<Successor> successors, boolean byRule) {

        static WorkPile of(Pile pile) {
            return new WorkPile(
                    pile.key(),
                    pile.behind(),
                    pile.pieces().stream().map(WorkPiece::of).toList(),
                    pile.takers().stream()
                            .map(taker -> new Successor(
                                    taker.person().id(), taker.person().name()))
                            .toList(),
                    pile.byRule());
        }
    }

    /**
     * @param title absent when it is confidential, with the place
     * @param step what waits, absent when nothing waits yet
     */
    record WorkPiece(
            String kind,
            String reference,
            @Nullable String title,
            @Nullable String place,
            String step,
            LocalDate dueOn) {

        static WorkPiece of(Piece piece) {
            return new WorkPiece(
                    piece.kind(), piece.reference(), piece.title(), piece.place(), piece.step(), piece.dueOn());
        }
    }

    record Successor(long id, String name) {}

    record WorkOfPerson(long person, boolean active, List<WorkPile> piles) {}

    record WorkWithNobody(int count, List<WorkPiece> items) {}

    /** @param to by the key of each pile the id of the successor, or RULE or NOBODY where that is offered */
    @Schema(example = """
            {"to": {"REPAIR": "52"}, "note": "调离"}""")
    record Leaving(
            Map<String, String> to,
            @NotBlank @Size(max = 500) String note) {

        HandOver handOver() {
            return new HandOver(to == null ? Map.of() : to, note);
        }
    }

    @GetMapping("/people/{id}/work")
    @Operation(summary = "What would be left with nobody if this person left today, and who may take it over")
    @ApiResponse(responseCode = "200", content = @Content(schema = @Schema(implementation = WorkOfPerson.class)))
    ResponseEntity<Object> work(Actor actor, @PathVariable long id) {
        return answers.of(entitled(Doors.mayRead(actor)), allowed -> {
            PersonCard person = doors.person(actor, id);
            return new WorkOfPerson(
                    id,
                    person.active(),
                    piles(person).stream().map(WorkPile::of).toList());
        });
    }

    private List<Pile> piles(PersonCard person) {
        return person.active()
                ? people.foreseen(person.id(), PersonForm.of(person).leaving().entry())
                : people.open(person.id());
    }

    @PostMapping("/people/{id}/leave")
    @Operation(
            summary =
                    "Disable a person and hand over what hangs on him. Refused with the list as long as anything of it has no "
                            + "successor")
    @ApiResponse(responseCode = "200", content = @Content(schema = @Schema(implementation = WorkOfPerson.class)))
    ResponseEntity<Object> leave(Actor actor, @PathVariable long id, @RequestBody Leaving leaving) {
        return answers.of(
                entitled(Doors.mayEdit(actor)).then(allowed -> {
                    PersonForm form = PersonForm.of(doors.person(actor, id)).leaving();
                    return people.change(actor, id, form.versionRead(), form.entry(), leaving.handOver())
                            .at(Map.of("handOverNote", "note"));
                }),
                done -> new WorkOfPerson(id, false, List.of()));
    }

    @Costly
    @GetMapping("/checks/left-work")
    @Operation(summary = "Work at desks where nobody sits, piece by piece")
    @ApiResponse(responseCode = "200", content = @Content(schema = @Schema(implementation = WorkWithNobody.class)))
    ResponseEntity<Object> leftWork(Actor actor) {
        return answers.of(entitled(Doors.mayRead(actor)), allowed -> {
            List<WorkPiece> pieces =
                    left.in(actor.bureauId()).stream().map(WorkPiece::of).toList();
            return new WorkWithNobody(pieces.size(), pieces);
        });
    }

    private static Outcome<Boolean> entitled(boolean may) {
        return may ? Outcome.done(true) : Outcome.refused(Refusal.forbidden("notAllowed"));
    }
}
