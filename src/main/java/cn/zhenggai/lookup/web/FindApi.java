package cn.zhenggai.lookup.web;

import cn.zhenggai.inspection.VisitAddress;
import cn.zhenggai.inspection.reading.VisitCard;
import cn.zhenggai.lookup.Answer;
import cn.zhenggai.lookup.AskingInOneLine;
import cn.zhenggai.notice.NoticeAddress;
import cn.zhenggai.notice.reading.NoticeCard;
import cn.zhenggai.organisation.school.FindingPeople;
import cn.zhenggai.organisation.school.FindingSchools;
import cn.zhenggai.organisation.school.SchoolAddress;
import cn.zhenggai.rectification.CaseAddress;
import cn.zhenggai.rectification.reading.CaseLine;
import cn.zhenggai.shared.Actor;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** One line, for programs. */
@RestController
@Tag(name = "Find")
class FindApi {

    private final AskingInOneLine asking;

    FindApi(AskingInOneLine asking) {
        this.asking = asking;
    }

    enum Kind {
        SCHOOL,
        NOTICE,
        CASE,
        PERSON,
        VISIT
    }

    /**
     * One thing that was found.
     *
     * @param id of the school its code, of the case its number, of others their id
     * @param page where people look at it; absent for a person
     */
    record Hit(
            Kind kind,
            String id,
            String title,
            @Nullable String detail,
            @Nullable String page) {}

    /** @param more whether there are more than were counted */
    record Group(Kind kind, List<Hit> hits, int total, boolean more) {

        static <T> Group of(Kind kind, Answer.Found<T> found, Function<T, Hit> hit) {
            return new Group(kind, found.rows().stream().map(hit).toList(), found.total(), found.more());
        }
    }

    record OneLine(
            @Schema(description = "The page of the only thing that can have been meant; absent where there are several")
            @Nullable
            String jump,

            List<Group> groups) {}

    @GetMapping("/api/v1/find")
    @Operation(
            summary = "Schools, notices, cases, people and visits that one line fits",
            description = "A school by parts of its name, its code or the initials of its pinyin; a case or a notice by"
                    + " its number in any spelling; a person by name or login; words of a case. Only what the caller may"
                    + " see, the first of each kind.")
    OneLine find(Actor actor, @RequestParam String q) {
        Answer answer = asking.ask(q, actor);
        return new OneLine(
                answer.jump(),
                Stream.of(
                                Group.of(Kind.SCHOOL, answer.schools(), FindApi::school),
                                Group.of(Kind.NOTICE, answer.notices(), FindApi::notice),
                                Group.of(Kind.CASE, answer.cases(), FindApi::inCase),
                                Group.of(Kind.PERSON, answer.people(), FindApi::person),
                                Group.of(Kind.VISIT, answer.visits(), FindApi::visit))
                        .filter(group -> !group.hits().isEmpty())
                        .toList());
    }

    private static Hit school(FindingSchools.Hit school) {
        return new Hit(Kind.SCHOOL, school.code(), school.name(), school.township(), SchoolAddress.page(school.code()));
    }

    private static Hit notice(NoticeCard notice) {
        String number = notice.number() == null ? String.valueOf(notice.id()) : notice.number();
        return new Hit(
                Kind.NOTICE, String.valueOf(notice.id()), number, notice.schoolName(), NoticeAddress.page(notice.id()));
    }

    private static Hit inCase(CaseLine line) {
        return new Hit(
                Kind.CASE, line.number().value(), line.title(), line.schoolName(), CaseAddress.page(line.number()));
    }

    private static Hit person(FindingPeople.Hit person) {
        return new Hit(Kind.PERSON, String.valueOf(person.id()), person.name(), person.unitName(), null);
    }

    private static Hit visit(VisitCard visit) {
        return new Hit(
                Kind.VISIT,
                String.valueOf(visit.id()),
                visit.schoolName(),
                visit.on().toString(),
                VisitAddress.page(visit.id()));
    }
}
