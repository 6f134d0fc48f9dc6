package cn.zhenggai.dataimport.web;

import cn.zhenggai.dataimport.Verdict;
import cn.zhenggai.dataimport.run.ImportRun;
import cn.zhenggai.dataimport.run.Looked;
import cn.zhenggai.dataimport.run.ReadingImports;
import cn.zhenggai.dataimport.run.RowCounts;
import cn.zhenggai.dataimport.run.RowState;
import cn.zhenggai.dataimport.run.RunState;
import cn.zhenggai.dataimport.run.StoredRow;
import cn.zhenggai.shared.Refusal;
import cn.zhenggai.shared.RefusalTexts;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;
import org.springframework.ui.Model;

/** What the page of an import shows. */
@Component
class RunModel {

    private static final List<RowState> ENDED =
            List.of(RowState.DONE, RowState.FAILED, RowState.TAKEN_BACK, RowState.STAYS);

    private final ReadingImports imports;
    private final RefusalTexts texts;
    private final MessageSource messages;

    RunModel(ReadingImports imports, RefusalTexts texts, MessageSource messages) {
        this.imports = imports;
        this.texts = texts;
        this.messages = messages;
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
        model.addAttribute(
                "answers", counts.of(Verdict.ASKED) > 0 || !imports.choices(run).isEmpty());
        model.addAttribute("counts", counts);
        model.addAttribute("tabs", tabs);
        model.addAttribute("here", here);
        model.addAttribute("rows", rows.stream().map(row -> line(row, locale)).toList());
        model.addAttribute(
                "next",
                from + rows.size() < all ? "/imports/" + run.id() + "?show=" + here + "&page=" + (page + 1) : null);
        model.addAttribute("notes", notes(run, locale));
        model.addAttribute(
                "failure",
                imports.failure(run).stream()
                        .map(each -> texts.text(each, locale))
                        .toList());
        return "dataimport/run";
    }

    private List<Tab> tabs(ImportRun run, RowCounts counts, Locale locale) {
        List<Tab> tabs = new ArrayList<>();
        if (run.state() == RunState.MAPPING || run.state() == RunState.READING) {
            return tabs;
        }
        for (RowState state : ENDED) {
            add(tabs, state.name(), "import.row." + state, counts.in(state), locale);
        }
        for (Verdict verdict : Verdict.values()) {
            add(tabs, verdict.name(), "import.verdict." + verdict, counts.of(verdict), locale);
        }
        return tabs;
    }

    private void add(List<Tab> tabs, String key, String text, int rows, Locale locale) {
        if (rows > 0) {
            tabs.add(new Tab(key, messages.getMessage(text, null, locale), rows));
        }
    }

    private List<StoredRow> rows(ImportRun run, String key, int page) {
        return Arrays.stream(Verdict.values())
                .filter(verdict -> verdict.name().equals(key))
                .findFirst()
                .map(verdict -> imports.rows(run, verdict, page))
                .orElseGet(() -> imports.rows(run, RowState.valueOf(key), page));
    }

    private RowLine line(StoredRow row, Locale locale) {
        boolean left = row.judgement().verdict() == Verdict.SKIPPED;
        List<String> reasons = row.judgement().reasons().stream()
                .map(reason -> left ? skipped(reason, locale) : texts.text(reason, locale))
                .toList();
        List<RowLine.Noted> notes = row.notes().stream()
                .map(note -> new RowLine.Noted(note.field(), note(note.code(), note.arguments(), locale)))
                .toList();
        return RowLine.of(row, reasons, notes);
    }

    private String skipped(Refusal.Reason why, Locale locale) {
        return messages.getMessage("sheet.skipped." + why.code(), null, locale);
    }

    private String note(String code, List<Object> arguments, Locale locale) {
        Object[] texts = arguments.stream().map(String::valueOf).toArray();
        return messages.getMessage("sheet.note." + code, texts, locale);
    }

    private List<String> notes(ImportRun run, Locale locale) {
        return imports.looked(run).map(Looked::notes).orElse(List.of()).stream()
                .map(note -> note(note.code(), note.arguments(), locale))
                .toList();
    }
}
