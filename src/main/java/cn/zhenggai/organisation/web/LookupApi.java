package cn.zhenggai.organisation.web;

import cn.zhenggai.organisation.lookup.FoundPerson;
import cn.zhenggai.organisation.lookup.FoundUnit;
import cn.zhenggai.organisation.lookup.LookingUp;
import cn.zhenggai.shared.Actor;
import cn.zhenggai.shared.Answers;
import cn.zhenggai.shared.Role;
import cn.zhenggai.shared.Slice;
import cn.zhenggai.shared.UnitKind;
import cn.zhenggai.shared.table.PageSize;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** The people and units whose ids other requests ask for. */
@RestController
@RequestMapping("/api/v1")
@Tag(name = "Directory")
class LookupApi {

    private final LookingUp looking;
    private final Answers answers;

    LookupApi(LookingUp looking, Answers answers) {
        this.looking = looking;
        this.answers = answers;
    }

    /** @param next the {@code after} of the following page, absent on the last */
    record People(List<FoundPerson> items, @Nullable String next) {}

    /** @param next the {@code after} of the following page, absent on the last */
    record Units(List<FoundUnit> items, @Nullable String next) {}

    @GetMapping("/people")
    @Operation(
            summary = "Active people that the caller may name, by part of the name, unit or role",
            description =
                    "Offices and townships find each other; a school finds its own people; the people of schools are"
                            + " found by registrars and administrators. Not for whoever reads without persons.")
    @ApiResponse(responseCode = "200", content = @Content(schema = @Schema(implementation = People.class)))
    ResponseEntity<Object> people(
            Actor actor,
            @RequestParam(defaultValue = "") String q,
            @RequestParam(required = false) @Nullable Long unit,
            @RequestParam(required = false) @Nullable Role role,
            @RequestParam(required = false) @Nullable String after,
            @RequestParam(defaultValue = PageSize.USUAL) PageSize limit) {
        return answers.of(
                looking.people(actor, new LookingUp.People(q, unit, role), after, limit.rows()),
                page -> new People(page.rows(), page.next()));
    }

    @GetMapping("/units")
    @Operation(
            summary = "Active units of the bureau by part of name or code: sections, townships, schools, departments")
    Units units(
            Actor actor,
            @RequestParam(defaultValue = "") String q,
            @RequestParam(required = false) @Nullable UnitKind kind,
            @RequestParam(required = false) @Nullable String after,
            @RequestParam(defaultValue = PageSize.USUAL) PageSize limit) {
        Slice<FoundUnit> page = looking.units(actor, new LookingUp.Units(q, kind), after, limit.rows());
        return new Units(page.rows(), page.next());
    }
}
