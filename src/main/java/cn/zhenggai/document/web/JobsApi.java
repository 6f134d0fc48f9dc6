package cn.zhenggai.document.web;

import cn.zhenggai.document.job.Job;
import cn.zhenggai.document.job.JobAddress;
import cn.zhenggai.document.job.Jobs;
import cn.zhenggai.evidence.EvidenceAddress;
import cn.zhenggai.shared.Actor;
import cn.zhenggai.shared.NotFound;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import io.swagger.v3.oas.models.media.Content;
import io.swagger.v3.oas.models.media.MediaType;
import io.swagger.v3.oas.models.media.StringSchema;
import io.swagger.v3.oas.models.parameters.Parameter;
import io.swagger.v3.oas.models.responses.ApiResponse;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springdoc.core.customizers.OpenApiCustomizer;
import org.springframework.context.annotation.Bean;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** The caller's own long work. */
@RestController
@RequestMapping(JobAddress.API)
@Tag(name = "Jobs", description = "Long work that the caller does not wait for")
class JobsApi {

    private final Jobs jobs;

    JobsApi(Jobs jobs) {
        this.jobs = jobs;
    }

    /**
     * @param rows written so far
     * @param result where the file is fetched, for a day; absent until it is done
     * @param reason why it failed: {@code serverStopped} or {@code failed}; ask for the list again
     */
    record Task(
            String id,
            String name,
            Job.State state,
            int rows,
            @Nullable String result,
            @Nullable String reason,
            Instant createdAt,
            @Nullable Instant endedAt) {

        static Task of(Job job) {
            return new Task(
                    job.id(),
                    job.name(),
                    job.state(),
                    job.rows(),
                    job.evidence() == null ? null : EvidenceAddress.API + "/" + job.evidence(),
                    job.reason(),
                    job.createdAt(),
                    job.endedAt());
        }
    }

    record Tasks(List<Task> items) {}

    @GetMapping
    @Operation(summary = "The caller's own long work of the last day, the latest first")
    Tasks jobs(Actor actor) {
        return new Tasks(jobs.of(actor).stream().map(Task::of).toList());
    }

    /** @throws NotFound also for another person's */
    @GetMapping("/{id}")
    @Operation(summary = "How far a piece of the caller's own long work is, and where its result is")
    Task job(Actor actor, @PathVariable String id) {
        return jobs.find(actor, id).map(Task::of).orElseThrow(() -> new NotFound("No job " + id));
    }

    /** Every ledger can be had later. */
    @Bean
    static OpenApiCustomizer whatCanBeHadLater() {
        return document -> document.getPaths().forEach((path, item) -> {
            if (path.startsWith("/api/v1/ledgers/")) {
                item.getGet()
                        .addParametersItem(new Parameter()
                                .in("header")
                                .name("Prefer")
                                .description("respond-async: 202, and in Location where the workbook is asked after.")
                                .schema(new StringSchema()));
                item.getGet()
                        .getResponses()
                        .addApiResponse(
                                "202",
                                new ApiResponse()
                                        .description(
                                                "It is being written; there is no body, Location says where to ask.")
                                        .content(new Content()
                                                .addMediaType(
                                                        "text/plain", new MediaType().schema(new StringSchema()))));
            }
        });
    }
}
