package cn.zhenggai.web.contract;

import cn.zhenggai.shared.Actor;
import cn.zhenggai.shared.CaseNumber;
import cn.zhenggai.shared.table.PageSize;
import cn.zhenggai.shared.time.DueBy;
import io.swagger.v3.core.jackson.ModelResolver;
import io.swagger.v3.oas.models.Components;
import io.swagger.v3.oas.models.OpenAPI;
import io.swagger.v3.oas.models.Operation;
import io.swagger.v3.oas.models.PathItem.HttpMethod;
import io.swagger.v3.oas.models.info.Info;
import io.swagger.v3.oas.models.info.License;
import io.swagger.v3.oas.models.media.IntegerSchema;
import io.swagger.v3.oas.models.media.StringSchema;
import io.swagger.v3.oas.models.parameters.Parameter;
import io.swagger.v3.oas.models.responses.ApiResponse;
import io.swagger.v3.oas.models.security.SecurityRequirement;
import io.swagger.v3.oas.models.security.SecurityScheme;
import io.swagger.v3.oas.models.servers.Server;
import java.math.BigDecimal;
import org.springdoc.core.customizers.OpenApiCustomizer;
import org.springdoc.core.providers.ObjectMapperProvider;
import org.springdoc.core.utils.SpringDocUtils;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;

/** What the OpenAPI document says of the API as a whole: the key to it, repeated requests, and how a refusal looks. */
@Configuration(proxyBeanMethods = false)
class ApiDocument {

    private static final String TOKEN = "token";

    static {
        SpringDocUtils.getConfig()
                .addRequestWrapperToIgnore(Actor.class)
                .replaceWithSchema(
                        PageSize.class,
                        new IntegerSchema().minimum(BigDecimal.ONE).maximum(BigDecimal.valueOf(PageSize.MOST)))
                .replaceWithClass(DueBy.class, DueBy.Deadline.class)
                .replaceWithSchema(
                        CaseNumber.class,
                        new StringSchema().pattern("RC-\\d{4}-\\d{6}").example("RC-2026-000417"));
    }

    @Bean
    OpenAPI openApi() {
        return new OpenAPI()
                .info(new Info()
                        .title("Zhenggai")
                        .version("v1")
                        .description("A hazard found in a school, fixed, proved, verified, closed.")
                        .license(new License().name("Apache-2.0")))
                .addServersItem(new Server().url("/"))
                .addSecurityItem(new SecurityRequirement().addList(TOKEN))
                .components(Asking.addTo(Headers.addTo(Refusals.addTo(new Components())))
                        .addSecuritySchemes(
                                TOKEN,
                                new SecurityScheme()
                                        .type(SecurityScheme.Type.HTTP)
                                        .scheme("bearer")
                                        .description("A personal access token; it may do what its owner may do.")));
    }

    @Bean
    SchemaNames schemaNames() {
        return new SchemaNames();
    }

    /** First of those that are told, because each is put before the ones told earlier and this one answers for the rest. */
    @Bean
    @Order(Ordered.HIGHEST_PRECEDENCE)
    ModelResolver modelResolver(ObjectMapperProvider mappers, SchemaNames names) {
        return new ModelResolver(mappers.jsonMapper(), names).openapi31(true);
    }

    @Bean
    OpenApiCustomizer whatHoldsForAll() {
        return document -> document.getPaths().forEach((path, item) -> item.readOperationsMap()
                .forEach((method, operation) -> describe(path, method, operation)));
    }

    private static void describe(String path, HttpMethod method, Operation operation) {
        boolean unsafe = method != HttpMethod.GET && method != HttpMethod.HEAD;
        boolean asked = operation.getParameters() != null
                && operation.getParameters().stream().anyMatch(parameter -> "query".equals(parameter.getIn()));
        for (Asking header : Asking.values()) {
            if (unsafe || header.always()) {
                operation.addParametersItem(new Parameter().$ref(header.name()));
            }
        }
        operation.getResponses().forEach((status, response) -> Headers.of(status, unsafe)
                .forEach(header -> response.addHeaderObject(header.title(), header.reference())));
        for (Refusals refusal : Refusals.values()) {
            if (refusal.concerns(unsafe, asked)) {
                operation.getResponses().addApiResponse(refusal.status(), new ApiResponse().$ref(refusal.name()));
            }
        }
    }
}
