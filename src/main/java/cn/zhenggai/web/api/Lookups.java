package cn.zhenggai.web.api;

import io.swagger.v3.core.util.AnnotationsUtils;
import io.swagger.v3.oas.models.OpenAPI;
import io.swagger.v3.oas.models.Operation;
import io.swagger.v3.oas.models.media.Schema;
import io.swagger.v3.oas.models.parameters.Parameter;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.springdoc.core.customizers.OpenApiCustomizer;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/**
 * Where each id of a request can be looked up, told in the OpenAPI document as {@code x-lookup} of the field. A field
 * means the same in every request, unless its shape says otherwise.
 */
@SuppressWarnings("rawtypes")
@Configuration(proxyBeanMethods = false)
class Lookups {

    static final String TOLD = "x-lookup";

    private static final String API = "/api/v1/";
    private static final Map<String, String> FIELDS = Map.ofEntries(
            Map.entry("schoolId", "schools"),
            Map.entry("school", "schools"),
            Map.entry("schools", "schools"),
            Map.entry("township", "units"),
            Map.entry("townships", "units"),
            Map.entry("unit", "units"),
            Map.entry("unitId", "units"),
            Map.entry("leadSectionId", "units"),
            Map.entry("leaderId", "people"),
            Map.entry("leader", "people"),
            Map.entry("approvedBy", "people"),
            Map.entry("memberIds", "people"),
            Map.entry("members", "people"),
            Map.entry("responsibleId", "people"),
            Map.entry("assignee", "cases/{number}/assignees"),
            Map.entry("person", "cases/{number}/eligible-verifiers"),
            Map.entry("inspector", "people"),
            Map.entry("photo", "evidence"),
            Map.entry("other", "evidence"),
            Map.entry("plan", "plans"),
            Map.entry("of", "evidence"),
            Map.entry("checklistId", "catalogue/checklists"),
            Map.entry("itemCode", "hazards"),
            Map.entry("category", "hazards"),
            Map.entry("group", "catalogue/groups"),
            Map.entry("number", "cases"),
            Map.entry("numbers", "cases"),
            Map.entry("into", "cases"),
            Map.entry("alikeCase", "cases"),
            Map.entry("repeatOf", "cases"),
            Map.entry("mergeInto", "cases"),
            Map.entry("answers", "cases/{number}"),
            Map.entry("evidence", "evidence"),
            Map.entry("photos", "evidence"),
            Map.entry("beforePhotos", "evidence"),
            Map.entry("afterPhotos", "evidence"),
            Map.entry("documents", "evidence"));

    /** Where a name means something else. */
    private static final Map<String, String> SHAPES = Map.of(
            "CasesNewCase.assignee", "people",
            "NoticesWork.assignee", "people",
            "NoticesLineWork.assignee", "people",
            "SentRecordFinding.assigneeId", "people",
            "SentRecordSignature.image", "evidence",
            "ChecklistChecklistChange.id", "catalogue/checklists",
            "ChecklistChecklistChange.items", "hazards",
            "CatalogueGroupChange.items", "hazards");

    @Bean
    OpenApiCustomizer whereIdsAreLookedUp() {
        return document -> {
            document.getPaths().values().stream()
                    .flatMap(path -> path.readOperations().stream())
                    .forEach(Lookups::tell);
            requested(document).forEach(shape -> tell(shape, document));
        };
    }

    private static void tell(Operation operation) {
        List<Parameter> parameters = operation.getParameters() == null ? List.of() : operation.getParameters();
        parameters.stream()
                .filter(parameter -> "query".equals(parameter.getIn()) && FIELDS.containsKey(parameter.getName()))
                .forEach(parameter -> parameter.addExtension(TOLD, API + FIELDS.get(parameter.getName())));
    }

    private static void tell(String shape, OpenAPI document) {
        Map<String, Schema> fields =
                document.getComponents().getSchemas().get(shape).getProperties();
        if (fields == null) {
            return;
        }
        Map<String, Schema> told = new LinkedHashMap<>(fields);
        told.replaceAll((field, schema) -> {
            String where = SHAPES.getOrDefault(shape + "." + field, FIELDS.get(field));
            return where == null || schema.get$ref() != null ? schema : told(schema, API + where);
        });
        fields.putAll(told);
    }

    /** A copy: a schema may be that of many fields. */
    private static Schema<?> told(Schema<?> schema, String where) {
        Schema<?> copy = AnnotationsUtils.clone(schema, true);
        copy.addExtension(TOLD, where);
        return copy;
    }

    /** The shapes of all requests, and those within them. */
    private static Set<String> requested(OpenAPI document) {
        Set<String> shapes = new TreeSet<>();
        document.getPaths().values().stream()
                .flatMap(path -> path.readOperations().stream())
                .map(Operation::getRequestBody)
                .filter(body -> body != null && body.getContent() != null)
                .flatMap(body -> body.getContent().values().stream())
                .forEach(content -> collect(content.getSchema(), document, shapes));
        return shapes;
    }

    private static void collect(Schema<?> schema, OpenAPI document, Set<String> shapes) {
        if (schema == null) {
            return;
        }
        collect(schema.getItems(), document, shapes);
        String reference = schema.get$ref();
        if (reference != null && shapes.add(reference.substring(reference.lastIndexOf('/') + 1))) {
            Schema<?> shape =
                    document.getComponents().getSchemas().get(reference.substring(reference.lastIndexOf('/') + 1));
            Map<String, Schema> fields = shape.getProperties() == null ? Map.of() : shape.getProperties();
            fields.values().forEach(field -> collect(field, document, shapes));
        }
    }
}
