package cn.zhenggai.statistics.web.api;

import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.Parameters;
import io.swagger.v3.oas.annotations.enums.ParameterIn;
import io.swagger.v3.oas.annotations.media.ArraySchema;
import io.swagger.v3.oas.annotations.media.Schema;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/** Documents what {@link cn.zhenggai.statistics.measure.AskingFigures} reads. */
@Target(ElementType.METHOD)
@Retention(RetentionPolicy.RUNTIME)
@Parameters({
    @Parameter(
            name = "on",
            in = ParameterIn.QUERY,
            description = "Up to the end of which day, as it was known then; now when it is absent",
            schema = @Schema(type = "string", format = "date")),
    @Parameter(
            name = "from",
            in = ParameterIn.QUERY,
            description = "First day of what is counted as found; the first of January when it is absent",
            schema = @Schema(type = "string", format = "date")),
    @Parameter(
            name = "until",
            in = ParameterIn.QUERY,
            description = "Last day of it; the day of the cut-off when it is absent",
            schema = @Schema(type = "string", format = "date")),
    @Parameter(
            name = "township",
            in = ParameterIn.QUERY,
            description = "Ids, or none; the same for school, section, campaign and inspector",
            array = @ArraySchema(schema = @Schema(type = "string"))),
    @Parameter(name = "school", in = ParameterIn.QUERY, array = @ArraySchema(schema = @Schema(type = "string"))),
    @Parameter(name = "section", in = ParameterIn.QUERY, array = @ArraySchema(schema = @Schema(type = "string"))),
    @Parameter(name = "campaign", in = ParameterIn.QUERY, array = @ArraySchema(schema = @Schema(type = "string"))),
    @Parameter(
            name = "inspector",
            in = ParameterIn.QUERY,
            description = "Who found it; refused to auditors",
            array = @ArraySchema(schema = @Schema(type = "string"))),
    @Parameter(
            name = "kind",
            in = ParameterIn.QUERY,
            description = "Kinds of schools in the bureau's words, or none",
            array = @ArraySchema(schema = @Schema(type = "string"))),
    @Parameter(name = "category", in = ParameterIn.QUERY, array = @ArraySchema(schema = @Schema(type = "string"))),
    @Parameter(name = "item", in = ParameterIn.QUERY, array = @ArraySchema(schema = @Schema(type = "string"))),
    @Parameter(name = "source", in = ParameterIn.QUERY, array = @ArraySchema(schema = @Schema(type = "string"))),
    @Parameter(name = "severity", in = ParameterIn.QUERY, array = @ArraySchema(schema = @Schema(type = "string")))
})
@interface AsksFigures {}
