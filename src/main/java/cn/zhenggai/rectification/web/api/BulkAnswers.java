package cn.zhenggai.rectification.web.api;

import cn.zhenggai.rectification.bulk.DoingEach;
import cn.zhenggai.shared.Answers;
import cn.zhenggai.shared.CaseNumber;
import cn.zhenggai.shared.Outcome;
import cn.zhenggai.shared.Refusal;
import cn.zhenggai.shared.RefusalTexts;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Component;

/** How many things sent together are answered: 207, and in it the status that each would have had alone. */
@Component
class BulkAnswers {

    private final Answers answers;
    private final RefusalTexts texts;

    BulkAnswers(Answers answers, RefusalTexts texts) {
        this.answers = answers;
        this.texts = texts;
    }

    /** @param done how many of the items were done, now or before */
    record BulkResults(int done, int refused, List<BulkResult> items) {}

    /**
     * @param status what it would have been answered with alone
     * @param replayed it was done when it was sent before, and not again
     * @param problem why it was not done, absent when it was
     */
    record BulkResult(
            int index,
            @Nullable String key,
            int status,
            @Nullable CaseNumber number,
            @Nullable String href,
            boolean replayed,
            @Nullable BulkProblem problem) {}

    /** As a problem document has it; fields are named within the item. */
    record BulkProblem(String title, String detail, String code, List<BulkMistake> errors) {}

    record BulkMistake(@Nullable String field, String code, String message) {}

    /** @param fresh the status of one that was done now */
    ResponseEntity<Object> of(List<DoingEach.Item> items, HttpStatus fresh, Outcome<List<DoingEach.Result>> outcome) {
        if (!outcome.accepted()) {
            return answers.of(outcome, results -> results);
        }
        List<BulkResult> results = new ArrayList<>();
        for (int index = 0; index < items.size(); index++) {
            results.add(told(index, items.get(index), fresh, outcome.result().get(index)));
        }
        int done = (int)
                results.stream().filter(result -> result.problem() == null).count();
        return ResponseEntity.status(HttpStatus.MULTI_STATUS)
                .body(new BulkResults(done, results.size() - done, results));
    }

    private BulkResult told(int index, DoingEach.Item item, HttpStatus fresh, DoingEach.Result result) {
        HttpStatus status =
                switch (result.end()) {
                    case DONE -> fresh;
                    case DONE_BEFORE -> fresh;
                    case REFUSED -> RefusalTexts.status(result.refusal());
                    case NOT_FOUND -> HttpStatus.NOT_FOUND;
                    case FAILED -> HttpStatus.SERVICE_UNAVAILABLE;
                };
        CaseNumber number = result.number();
        return new BulkResult(
                index,
                item.key(),
                status.value(),
                number,
                number == null ? null : CaseAnswers.address(number),
                result.end() == DoingEach.End.DONE_BEFORE,
                result.refusal() == null ? null : problem(status, result.refusal()));
    }

    private BulkProblem problem(HttpStatus status, Refusal refusal) {
        Locale locale = LocaleContextHolder.getLocale();
        return new BulkProblem(
                status.getReasonPhrase(),
                texts.summary(refusal, locale),
                refusal.reasons().get(0).code(),
                refusal.reasons().stream()
                        .map(reason -> new BulkMistake(reason.field(), reason.code(), texts.text(reason, locale)))
                        .toList());
    }
}
