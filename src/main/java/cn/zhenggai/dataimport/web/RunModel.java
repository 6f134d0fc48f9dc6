package cn.zhenggai.dataimport.web;

import cn.zhenggai.dataimport.Verdict;
import cn.zhenggai.dataimport.run.ImportRun;
import cn.zhenggai.dataimport.run.ReadingImports;
import cn.zhenggai.dataimport.run.RowCounts;
import cn.zhenggai.dataimport.run.RowState;
import cn.zhenggai.dataimport.run.RunState;
import cn.zhenggai.dataimport.run.StoredRow;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.ui.Model;

/** What the page of an import shows. */
@Component
class RunModel {

    private static final List<RowState> ENDED =
            List.of(RowState.DONE, RowState.FAILED, RowState.TAKEN_BACK, RowState.STAYS);

    private final ReadingImports imports;
    private final ImportWords words;

    RunModel(ReadingImports imports, ImportWords words) {
        this.imports = imports;
        this.words = words;
    }

    /** A list of rows that there is: those of a verdict, or what became of them. */
    public record Tab(String key, String text, int rows) {}

    String run(ImportRun run, @Nullable String show, int page, Locale locale, Model model) {
        RowCounts counts = imports.counts(run);
        List<Tab> tabs = tabs(run, counts, locale);
        String here = tabs.stream().anyMatch(tab -> tab.key().equals(show)) || tabs.isEmpty()
                ? String.valueOf(show)
                : tabs.get(0).key();
        List<StoredRow> rows = tabs.isEmpty() ? List.of() : rows(run, here, Math.max(0, page));
        int all = tabs.stream()
                .filter(tab -> tab.key().equals(here))
                .mapToInt(Tab::rows)
                .sum();
        int from = Math.max(0, page) * ReadingImports.PAGE;
        model.addAttribute("run", run);
        model.addAttribute("counts", counts);
        model.addAttribute("tabs", tabs);
        model.addAttribute("here", here);
        model.addAttribute(
                "rows", rows.stream().map(row -> line(run.kind(), row, locale)).toList());
        model.addAttribute(
                "next",
                from + rows.size() < all ? "/imports/" + run.id() + "?show=" + here + "&page=" + (page + 1) : null);
        model.addAttribute("notes", words.notes(run, locale));
        model.addAttribute("failure", words.failure(run, locale));
        return "dataimport/run";
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

    private List<StoredRow> rows(ImportRun run, String key, int page) {
        return Arrays.stream(Verdict.values())
                .filter(verdict -> verdict.name().equals(key))
                .findFirst()
                .map(verdict -> imports.rows(run, verdict, page))
                .orElseGet(() -> imports.rows(run, RowState.valueOf(key), page));
    }

    private RowLine line(String kind, StoredRow row, Locale locale) {
        List<RowLine.Noted> reasons = row.judgement().reasons().stream()
                .map(reason ->
                        new RowLine.Noted(words.field(kind, reason.field(), locale), words.reason(row, reason, locale)))
                .toList();
        List<RowLine.Noted> notes = row.notes().stream()
                .map(note -> new RowLine.Noted(
                        words.field(kind, note.field(), locale), words.note(note.code(), note.arguments(), locale)))
                .toList();
        return RowLine.of(row, reasons, notes);
    }
}
