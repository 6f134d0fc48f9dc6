package cn.zhenggai.dataimport.web;

import cn.zhenggai.dataimport.run.DecidingRun;
import cn.zhenggai.dataimport.run.ImportKinds;
import cn.zhenggai.dataimport.run.ImportRun;
import cn.zhenggai.dataimport.run.Looked;
import cn.zhenggai.dataimport.run.Looked.FoundColumn;
import cn.zhenggai.dataimport.run.ReadingImports;
import cn.zhenggai.shared.Actor;
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
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;

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
    String page(Actor actor, @PathVariable long id, Model model) {
        ImportRun run = imports.require(actor, id);
        model.addAttribute("run", run);
        model.addAttribute("columns", columns(run));
        model.addAttribute("missing", missing(run));
        model.addAttribute(
                "fields",
                kinds.require(actor, run.kind()).layout().fields().stream()
                        .map(Field::key)
                        .toList());
        return "dataimport/mapping";
    }

    @PostMapping("/imports/{id}/mapping")
    Reply map(Actor actor, @PathVariable long id, Posting posting) {
        List<FoundColumn> columns = columns(imports.require(actor, id));
        return posting.answer(
                posting.attempt(form -> mapping(form, columns), mapping -> deciding.map(actor, id, mapping)),
                mapped -> Reply.to("/imports/" + id).saying("import.said.mapped"),
                () -> page(actor, id, posting.model()));
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

    /** Of several sheets each column once. */
    private List<FoundColumn> columns(ImportRun run) {
        Map<String, FoundColumn> columns = new LinkedHashMap<>();
        imports.looked(run).map(Looked::tables).orElse(List.of()).stream()
                .flatMap(table -> table.columns().stream())
                .forEach(column -> columns.putIfAbsent(column.name(), column));
        return new ArrayList<>(columns.values());
    }

    private List<String> missing(ImportRun run) {
        return imports.looked(run).map(Looked::tables).orElse(List.of()).stream()
                .flatMap(table -> table.missing().stream())
                .distinct()
                .toList();
    }
}
