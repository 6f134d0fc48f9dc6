package cn.zhenggai.dataimport.web;

import cn.zhenggai.dataimport.ImportBook;
import cn.zhenggai.dataimport.Verdict;
import cn.zhenggai.dataimport.run.AnsweringRows;
import cn.zhenggai.dataimport.run.ImportKinds;
import cn.zhenggai.dataimport.run.ImportRun;
import cn.zhenggai.dataimport.run.ReadingImports;
import cn.zhenggai.dataimport.run.RowCounts;
import cn.zhenggai.dataimport.run.RowState;
import cn.zhenggai.dataimport.run.RunState;
import cn.zhenggai.dataimport.run.StoredRow;
import cn.zhenggai.shared.Refusal;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.ui.Model;

/** What the page of an import shows. */
@Component
class RunModel {

    private static final List<RowState> ENDED =
            List.of(RowState.DONE, RowState.FAILED, RowState.TAKEN_BACK, RowState.STAYS);

    private final ReadingImports imports;
    private final AnsweringRows answering;
    private final ImportKinds kinds;
    private final ImportWords words;

    RunModel(ReadingImports imports, AnsweringRows answering, ImportKinds kinds, ImportWords words) {
        this.imports = imports;
        this.answering = answering;
        this.kinds = kinds;
        this.words = words;
    }

    /** A list of rows that there is: those of a verdict, or what became of them. */
    public record Tab(String key, String text, int rows) {}

    /** What comes of the rows of one kind. */
    public record Part(String kind, RowCounts counts, boolean leftOver) {}

    String run(ImportRun run, @Nullable String part, @Nullable String show, int page, Locale locale, Model model) {
        RowCounts all = imports.counts(run);
        List<Part> parts = parts(run, all);
        String of = parts.stream().anyMatch(each -> each.kind().equals(part)) ? String.valueOf(part) : "";
        RowCounts counts = of.isEmpty() ? all : all.ofKind(of);
        List<Tab> tabs = tabs(run, counts, locale);
        String here = tabs.stream().anyMatch(tab -> tab.key().equals(show)) || tabs.isEmpty()
                ? String.valueOf(show)
                : tabs.get(0).key();
        List<StoredRow> rows = tabs.isEmpty() ? List.of() : rows(run, of, here, Math.max(0, page));
        int listed = tabs.stream()
                .filter(tab -> tab.key().equals(here))
                .mapToInt(Tab::rows)
                .sum();
        int from = Math.max(0, page) * ReadingImports.PAGE;
        model.addAttribute("run", run);
        model.addAttribute(
                "answers", all.of(Verdict.ASKED) > 0 || !imports.choices(run).isEmpty());
        model.addAttribute("counts", all);
        model.addAttribute("parts", parts);
        model.addAttribute("part", of);
        model.addAttribute("partCounts", counts);
        model.addAttribute("tabs", tabs);
        model.addAttribute("here", here);
        model.addAttribute(
                "rows", rows.stream().map(row -> line(run, row, locale)).toList());
        model.addAttribute(
                "next",
                from + rows.size() < listed
                        ? "/imports/" + run.id() + "?part=" + of + "&show=" + here + "&page=" + (page + 1)
                        : null);
        model.addAttribute("notes", words.notes(run, locale));
        model.addAttribute("failure", words.failure(run, locale));
        return "dataimport/run";
    }

    /** None for a run of one kind. */
    private List<Part> parts(ImportRun run, RowCounts all) {
        Optional<ImportBook> book = kinds.book(run.kind());
        return book.isEmpty() || run.state() == RunState.MAPPING
                ? List.of()
                : Stream.concat(
                                book.get().sheets().stream().map(kind -> new Part(kind, all.ofKind(kind), false)),
                                book.get().leftOver().stream().map(kind -> new Part(kind, all.ofKind(kind), true)))
                        .filter(each -> !each.counts().counts().isEmpty())
                        .toList();
    }

    /** Those of what was to be done, and those of what became of it; where all went the same way, one of the two says it. */
    private List<Tab> tabs(ImportRun run, RowCounts counts, Locale locale) {
        List<Tab> tabs = new ArrayList<>();
        if (run.state() == RunState.MAPPING || run.state() == RunState.READING) {
            return tabs;
        }
        boolean allGone = counts.in(RowState.TAKEN_BACK) == counts.todo();
        boolean allDone = counts.in(RowState.DONE) == counts.todo();
        for (RowState state : ENDED) {
            boolean said = allDone && state == RowState.DONE;
            add(tabs, state.name(), "import.row." + state, said ? 0 : counts.in(state), locale);
        }
        for (Verdict verdict : Verdict.values()) {
            boolean said = allGone && verdict.does();
            add(tabs, verdict.name(), "import.verdict." + verdict, said ? 0 : counts.of(verdict), locale);
        }
        return tabs;
    }

    private void add(List<Tab> tabs, String key, String text, int rows, Locale locale) {
        if (rows > 0) {
            tabs.add(new Tab(key, words.of(text, locale), rows));
        }
    }

    private List<StoredRow> rows(ImportRun run, String part, String key, int page) {
        return Arrays.stream(Verdict.values())
                .filter(verdict -> verdict.name().equals(key))
                .findFirst()
                .map(verdict -> imports.rows(run, part, verdict, page))
                .orElseGet(() -> imports.rows(run, part, RowState.valueOf(key), page));
    }

    RowLine line(ImportRun run, StoredRow row, Locale locale) {
        String kind = row.kind();
        List<RowLine.Why> reasons = row.judgement().reasons().stream()
                .map(reason -> new RowLine.Why(
                        words.field(kind, reason.field(), locale), words.reason(row, reason, locale), address(reason)))
                .toList();
        List<RowLine.Noted> notes = row.notes().stream()
                .map(note -> new RowLine.Noted(
                        words.field(kind, note.field(), locale), words.note(note.code(), note.arguments(), locale)))
                .toList();
        return RowLine.of(row, answering.open(run, row), reasons, notes);
    }

    /** The last argument of a reason may say where more of it is seen. */
    private static @Nullable String address(Refusal.Reason reason) {
        return reason.arguments().stream()
                .map(String::valueOf)
                .filter(argument -> argument.startsWith("/"))
                .findFirst()
                .orElse(null);
    }
}
