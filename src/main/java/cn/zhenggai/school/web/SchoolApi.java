package cn.zhenggai.school.web;

import cn.zhenggai.organisation.school.KnownSchool;
import cn.zhenggai.organisation.school.SchoolCard;
import cn.zhenggai.organisation.school.SchoolPeople;
import cn.zhenggai.school.ReadingSchool;
import cn.zhenggai.school.SchoolSheet;
import cn.zhenggai.shared.Actor;
import cn.zhenggai.shared.time.DueBy;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSource;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RestController;

/** The page of a school, for programs. */
@RestController
@Tag(name = "Schools")
class SchoolApi {

    private final ReadingSchool reading;
    private final MessageSource messages;

    SchoolApi(ReadingSchool reading, MessageSource messages) {
        this.reading = reading;
        this.messages = messages;
    }

    record Named(SchoolPeople.As as, String name, @Nullable String phone) {}

    /** @param list the page that is as long; absent where there is none */
    record Figure(String name, long count, @Nullable String list) {}

    /** @param page where people look at it */
    record Entry(
            @Nullable String text,
            List<String> said,
            @Nullable String state,
            @Nullable LocalDate due,
            @Nullable String page) {}

    record Part(
            String name,
            List<Figure> figures,
            List<Entry> entries,
            @Nullable String list) {}

    record School(
            long id,
            String code,
            @Nullable String nationalCode,
            String name,
            @Nullable String township,
            @Nullable String schoolKind,
            @Nullable Integer pupils,
            boolean active,
            @Nullable Instant begunAt,
            @Nullable Instant closedAt,
            List<Named> people,
            List<Part> parts) {}

    @GetMapping("/api/v1/schools/{code}")
    @Operation(
            summary = "Everything about one school",
            description =
                    "Who answers for it, and in parts what each feature tells of it, within what the caller may see.")
    School school(Actor actor, @PathVariable String code) {
        SchoolSheet sheet = reading.sheet(code, actor);
        KnownSchool school = sheet.school();
        return new School(
                school.id(),
                school.code(),
                school.nationalCode(),
                school.name(),
                school.township(),
                school.schoolKind(),
                school.pupils(),
                school.active(),
                school.begunAt(),
                school.closedAt(),
                sheet.people().stream()
                        .map(one -> new Named(one.as(), one.name(), one.phone()))
                        .toList(),
                sheet.cards().stream().map(this::part).toList());
    }

    private Part part(SchoolCard card) {
        return new Part(
                card.name(),
                card.figures().stream()
                        .map(one -> new Figure(said(one.words()), one.count(), one.list()))
                        .toList(),
                card.rows().stream().map(this::entry).toList(),
                card.list());
    }

    private Entry entry(SchoolCard.Row row) {
        DueBy due = row.due();
        return new Entry(
                row.text(),
                row.said().stream().map(this::said).toList(),
                row.state() == null ? null : said(row.state()),
                due == null ? null : due.day(),
                row.address());
    }

    private String said(SchoolCard.Said words) {
        return messages.getMessage(words.key(), words.arguments(), LocaleContextHolder.getLocale());
    }
}
