package cn.zhenggai.dataimport.web;

import cn.zhenggai.dataimport.ImportKind;
import cn.zhenggai.dataimport.Verdict;
import cn.zhenggai.dataimport.run.ImportKinds;
import cn.zhenggai.dataimport.run.ImportRun;
import cn.zhenggai.dataimport.run.Looked;
import cn.zhenggai.dataimport.run.ReadingImports;
import cn.zhenggai.dataimport.run.RowCounts;
import cn.zhenggai.dataimport.run.RowState;
import cn.zhenggai.dataimport.run.StoredRow;
import cn.zhenggai.shared.Actor;
import cn.zhenggai.shared.Outcome;
import cn.zhenggai.shared.Refusal;
import cn.zhenggai.sheet.heading.Field;
import cn.zhenggai.sheet.heading.Layout;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.stereotype.Component;

/** Makes the shapes of the API. */
@Component
class ImportAnswers {

    private final ReadingImports imports;
    private final ImportKinds kinds;
    private final ImportWords words;

    ImportAnswers(ReadingImports imports, ImportKinds kinds, ImportWords words) {
        this.imports = imports;
        this.kinds = kinds;
        this.words = words;
    }

    static String address(long id) {
        return ImportsApi.BASE + "/" + id;
    }

    ImportsApi.Kind kind(ImportKind kind) {
        Locale locale = LocaleContextHolder.getLocale();
        List<ImportsApi.KnownField> fields = kind.layout().fields().stream()
                .map(field -> field(kind, field, locale))
                .toList();
        return new ImportsApi.Kind(kind.word(), words.of("import.kind." + kind.word(), locale), fields);
    }

    private ImportsApi.KnownField field(ImportKind kind, Field field, Locale locale) {
        String place = kind.word() + "." + field.key();
        return new ImportsApi.KnownField(
                field.key(),
                words.of("import.field." + place, locale),
                field.required(),
                words.of("import.about." + place, locale),
                field.headings());
    }

    ImportsApi.Run run(ImportRun run) {
        return new ImportsApi.Run(
                run.id(),
                run.kind(),
                run.fileName(),
                run.state(),
                run.sha256(),
                run.begunByName(),
                run.begunAt(),
                run.confirmedByName(),
                run.confirmedAt(),
                run.takenBackByName(),
                run.takenBackAt(),
                run.endedAt(),
                counts(imports.counts(run)),
                "/imports/" + run.id());
    }

    private static ImportsApi.Counts counts(RowCounts counts) {
        return new ImportsApi.Counts(
                counts.of(Verdict.NEW),
                counts.of(Verdict.CHANGED),
                counts.of(Verdict.SAME),
                counts.of(Verdict.REFUSED),
                counts.of(Verdict.SKIPPED),
                counts.in(RowState.WAITING),
                counts.in(RowState.DONE),
                counts.in(RowState.FAILED),
                counts.in(RowState.TAKEN_BACK),
                counts.in(RowState.STAYS));
    }

    /** Each column is one of the file, each field one of its kind and meant once. */
    Outcome<Map<String, String>> mapping(Actor reader, long id, @Nullable Map<String, @Nullable String> said) {
        ImportRun run = imports.require(reader, id);
        Layout layout = kinds.require(reader, run.kind()).layout();
        Set<String> columns = imports.looked(run).map(Looked::tables).orElse(List.of()).stream()
                .flatMap(table -> table.columns().stream())
                .map(Looked.FoundColumn::name)
                .collect(Collectors.toSet());
        Map<String, String> fields = new LinkedHashMap<>();
        List<Refusal.Reason> faults = new ArrayList<>();
        Objects.requireNonNullElse(said, Map.<String, String>of()).forEach((column, field) -> {
            String at = "fields." + column;
            if (!columns.contains(column)) {
                faults.add(Refusal.Reason.of(at, "importColumnUnknown", column));
            } else if (field == null || layout.field(field).isEmpty()) {
                faults.add(Refusal.Reason.of(at, "importFieldUnknown", String.valueOf(field)));
            } else if (fields.containsValue(field)) {
                faults.add(Refusal.Reason.of(at, "importFieldTwice"));
            } else {
                fields.put(column, field);
            }
        });
        if (fields.isEmpty() && faults.isEmpty()) {
            faults.add(Refusal.Reason.of("fields", "required"));
        }
        return faults.isEmpty() ? Outcome.done(fields) : Outcome.refused(Refusal.invalid(faults));
    }

    ImportsApi.RunFound found(Actor reader, long id) {
        return found(imports.require(reader, id));
    }

    private ImportsApi.RunFound found(ImportRun run) {
        Locale locale = LocaleContextHolder.getLocale();
        return new ImportsApi.RunFound(
                run(run),
                words.failure(run, locale),
                words.notes(run, locale),
                imports.looked(run).map(Looked::tables).orElse(List.of()).stream()
                        .map(ImportAnswers::table)
                        .toList());
    }

    private static ImportsApi.FoundTable table(Looked.FoundTable table) {
        return new ImportsApi.FoundTable(
                table.sheet(),
                table.missing(),
                table.columns().stream()
                        .map(column -> new ImportsApi.FoundColumn(
                                column.name(), column.heading(), column.field(), column.certainty(), column.samples()))
                        .toList());
    }

    ImportRowsApi.Row row(StoredRow row) {
        Locale locale = LocaleContextHolder.getLocale();
        return new ImportRowsApi.Row(
                row.place(),
                row.sheet(),
                row.line(),
                row.judgement().verdict(),
                row.state(),
                row.judgement().key(),
                row.said().values(),
                row.judgement().differences(),
                row.judgement().reasons().stream()
                        .map(reason ->
                                new ImportRowsApi.Why(reason.field(), reason.code(), words.reason(row, reason, locale)))
                        .toList(),
                row.notes().stream()
                        .map(note -> new ImportRowsApi.FieldNote(
                                note.field(), words.note(note.code(), note.arguments(), locale)))
                        .toList());
    }
}
