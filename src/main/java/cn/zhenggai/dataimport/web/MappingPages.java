package cn.zhenggai.dataimport.web;

import cn.zhenggai.dataimport.run.DecidingRun;
import cn.zhenggai.dataimport.run.ImportKinds;
import cn.zhenggai.dataimport.run.ImportRun;
import cn.zhenggai.dataimport.run.Looked;
import cn.zhenggai.dataimport.run.Looked.FoundColumn;
import cn.zhenggai.dataimport.run.Looked.FoundTable;
import cn.zhenggai.dataimport.run.ReadingImports;
import cn.zhenggai.shared.Actor;
import cn.zhenggai.shared.NotFound;
import cn.zhenggai.shared.Refusal;
import cn.zhenggai.shared.form.FormValues;
import cn.zhenggai.shared.form.Posting;
import cn.zhenggai.shared.form.Reply;
import cn.zhenggai.sheet.heading.Field;
import cn.zhenggai.sheet.heading.Mapping;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** Which column is held to mean what, to be looked at and corrected. */
@Controller
class MappingPages {

    private final ReadingImports imports;
    private final DecidingRun deciding;
    private final ImportKinds kinds;

    MappingPages(ReadingImports imports, DecidingRun deciding, ImportKinds kinds) {
        this.imports = imports;
        this.deciding = deciding;
        this.kinds = kinds;
    }

    @GetMapping("/imports/{id}/mapping")
    String page(Actor actor, @PathVariable long id, @RequestParam(required = false) String part, Model model) {
        ImportRun run = imports.require(actor, id);
        String of = part(run, part);
        model.addAttribute("run", run);
        model.addAttribute(
                "parts", tables(run).stream().map(FoundTable::kind).distinct().toList());
        model.addAttribute("part", of);
        model.addAttribute("columns", columns(run, of));
        model.addAttribute("missing", missing(run, of));
        model.addAttribute(
                "fields",
                kinds.of(of).layout().fields().stream().map(Field::key).toList());
        return "dataimport/mapping";
    }

    @PostMapping("/imports/{id}/mapping")
    Reply map(Actor actor, @PathVariable long id, Posting posting) {
        ImportRun run = imports.require(actor, id);
        String part = part(run, posting.values().text("part"));
        List<FoundColumn> columns = columns(run, part);
        return posting.answer(
                posting.attempt(form -> mapping(form, columns), mapping -> deciding.map(actor, id, part, mapping)),
                mapped -> Reply.to("/imports/" + id).saying("import.said.mapped"),
                () -> page(actor, id, part, posting.model()));
    }

    /** Columns are named by their place in the list, fields by their keys. */
    private static Mapping mapping(FormValues form, List<FoundColumn> columns) {
        Map<String, String> fields = new LinkedHashMap<>();
        for (int place = 0; place < columns.size(); place++) {
            String field = form.text("column." + place);
            if (field != null && fields.containsValue(field)) {
                form.refuse("column." + place, Refusal.invalid("field", "importFieldTwice"));
            } else if (field != null) {
                fields.put(columns.get(place).name(), field);
            }
        }
        return new Mapping(fields);
    }

    /** The one that is asked for; else the first that lacks a column, else the first. */
    private String part(ImportRun run, @Nullable String asked) {
        List<FoundTable> tables = tables(run);
        return tables.stream()
                .filter(table -> table.kind().equals(asked))
                .findFirst()
                .or(() -> tables.stream()
                        .filter(table -> !table.missing().isEmpty())
                        .findFirst())
                .or(() -> tables.stream().findFirst())
                .map(FoundTable::kind)
                .orElseThrow(() -> new NotFound("No tables were found"));
    }

    /** Of several sheets each column once. */
    private List<FoundColumn> columns(ImportRun run, String part) {
        Map<String, FoundColumn> columns = new LinkedHashMap<>();
        tables(run).stream()
                .filter(table -> table.kind().equals(part))
                .flatMap(table -> table.columns().stream())
                .forEach(column -> columns.putIfAbsent(column.name(), column));
        return new ArrayList<>(columns.values());
    }

    private List<String> missing(ImportRun run, String part) {
        return tables(run).stream()
                .filter(table -> table.kind().equals(part))
                .flatMap(table -> table.missing().stream())
                .distinct()
                .toList();
    }

    private List<FoundTable> tables(ImportRun run) {
        return imports.looked(run).map(Looked::tables).orElse(List.of());
    }
}
