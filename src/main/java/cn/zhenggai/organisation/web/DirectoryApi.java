package cn.zhenggai.organisation.web;

import cn.zhenggai.organisation.Directory;
import cn.zhenggai.organisation.PersonCard;
import cn.zhenggai.organisation.PersonNotFound;
import cn.zhenggai.organisation.UnitCard;
import cn.zhenggai.shared.Actor;
import cn.zhenggai.shared.Answers;
import cn.zhenggai.shared.Outcome;
import cn.zhenggai.shared.Refusal;
import cn.zhenggai.shared.Role;
import cn.zhenggai.shared.UnitKind;
import cn.zhenggai.shared.school.Facility;
import cn.zhenggai.shared.table.PageSize;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** Who asks, and which schools there are. */
@RestController
@RequestMapping("/api/v1")
@Tag(name = "Directory", description = "Who asks, and which schools there are")
class DirectoryApi {

    private static final Set<UnitKind> BUREAU = EnumSet.of(UnitKind.BUREAU, UnitKind.SECTION, UnitKind.TOWNSHIP);

    private final Directory directory;
    private final Answers answers;

    DirectoryApi(Directory directory, Answers answers) {
        this.directory = directory;
        this.answers = answers;
    }

    /** The owner of the token. */
    record Me(long id, String login, String name, Place unit, Set<Role> roles, String language) {}

    record Place(long id, String name, UnitKind kind) {}

    record Schools(List<School> items) {}

    /** @param facilities what it has, null while nobody has said */
    record School(
            long id,
            String code,
            @Nullable String nationalCode,
            String name,
            Long township,
            String kind,
            @Nullable Set<Facility> facilities) {

        static School of(UnitCard unit) {
            return new School(
                    unit.id(),
                    unit.code(),
                    unit.nationalCode(),
                    unit.name(),
                    unit.townshipId(),
                    unit.schoolKind(),
                    unit.facilities());
        }
    }

    @GetMapping("/me")
    @Operation(summary = "Whose token this is, and what he is entitled to")
    Me me(Actor actor) {
        PersonCard person = directory.person(actor.personId()).orElseThrow(() -> new PersonNotFound(actor.personId()));
        Place unit = new Place(actor.unitId(), actor.unitName(), actor.unitKind());
        return new Me(
                actor.personId(), actor.login(), actor.name(), unit, new TreeSet<>(actor.roles()), person.language());
    }

    /** Not for schools, which have no business with each other. */
    @GetMapping("/schools")
    @Operation(summary = "Schools of the bureau by part of name or code, for bureau and township staff")
    @ApiResponse(responseCode = "200", content = @Content(schema = @Schema(implementation = Schools.class)))
    ResponseEntity<Object> schools(
            Actor actor,
            @RequestParam(defaultValue = "") String q,
            @RequestParam(defaultValue = PageSize.USUAL) PageSize limit) {

        Outcome<List<UnitCard>> found = BUREAU.contains(actor.unitKind())
                ? Outcome.done(directory.units(actor.bureauId(), UnitKind.SCHOOL, q, limit.rows()))
                : Outcome.refused(Refusal.forbidden("notAllowed"));
        return answers.of(
                found, units -> new Schools(units.stream().map(School::of).toList()));
    }
}
