package cn.zhenggai.rectification.web.api;

import cn.zhenggai.rectification.CaseAddress;
import cn.zhenggai.rectification.reading.ReadingCase;
import cn.zhenggai.shared.Actor;
import cn.zhenggai.shared.Answers;
import cn.zhenggai.shared.CaseNumber;
import cn.zhenggai.shared.Outcome;
import cn.zhenggai.shared.Refusal;
import java.net.URI;
import java.util.function.Function;
import java.util.function.Supplier;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Component;

/** How every action on a case is answered: with where the case stands now, or with the refusal. */
@Component
class CaseAnswers {

    static final String CASES = CaseAddress.API;

    private final Answers answers;
    private final ReadingCase reading;

    CaseAnswers(Answers answers, ReadingCase reading) {
        this.answers = answers;
        this.reading = reading;
    }

    static String address(CaseNumber number) {
        return CaseAddress.api(number);
    }

    ResponseEntity<Object> standing(CaseNumber number, Actor reader, Outcome<?> outcome) {
        return answers.of(outcome, done -> Standing.of(reading.standing(number, reader)));
    }

    /** The same, and something more that the step brought about. */
    ResponseEntity<Object> standing(
            CaseNumber number, Actor reader, Outcome<?> outcome, Function<Standing, Object> more) {
        return answers.of(outcome, done -> more.apply(Standing.of(reading.standing(number, reader))));
    }

    /** A decision that was not given is refused at its field and never guessed; the use case is then not asked. */
    ResponseEntity<Object> decided(
            CaseNumber number, Actor by, String field, Object decision, Supplier<Outcome<?>> useCase) {
        return standing(
                number, by, decision == null ? Outcome.refused(Refusal.invalid(field, "required")) : useCase.get());
    }

    ResponseEntity<Object> opened(Outcome<CaseNumber> outcome, Actor by) {
        return outcome.accepted()
                ? ResponseEntity.created(URI.create(address(outcome.result())))
                        .body(Standing.of(reading.standing(outcome.result(), by)))
                : answers.of(outcome, number -> number);
    }
}
