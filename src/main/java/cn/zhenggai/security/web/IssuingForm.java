package cn.zhenggai.security.web;

import cn.zhenggai.security.TokenReach;
import cn.zhenggai.security.token.IssuingToken;
import cn.zhenggai.shared.Checks;
import cn.zhenggai.shared.Outcome;
import cn.zhenggai.shared.form.FormValues;
import cn.zhenggai.shared.form.Posting;
import cn.zhenggai.shared.form.Reply;
import java.time.Duration;
import java.util.function.Supplier;
import org.springframework.stereotype.Component;

/** The form that makes a token, for oneself or for a program. */
@Component
class IssuingForm {

    private static final int LONGEST_NAME = 60;
    private static final int USUAL_DAYS = 90;
    private static final int LONGEST_DAYS = 365;

    private final IssuingToken issuing;

    IssuingForm(IssuingToken issuing) {
        this.issuing = issuing;
    }

    /** The secret is shown once, on the page that follows. */
    Reply answer(long personId, Posting posting, String next, Supplier<String> page) {
        return posting.answer(
                posting.attempt(Wish::read, wish -> issued(personId, wish)),
                secret -> Reply.to(next).with("secret", secret),
                page);
    }

    private record Wish(String name, TokenReach reach, Integer days) {

        static Wish read(FormValues form) {
            return new Wish(form.text("name"), form.choice("reach", TokenReach.class), form.count("days"));
        }
    }

    private Outcome<String> issued(long personId, Wish wish) {
        return Outcome.unless(
                new Checks()
                        .text(wish.name(), "name", LONGEST_NAME)
                        .that(wish.reach() != null, "reach", "required")
                        .refusal(),
                () -> {
                    int days = wish.days() == null ? USUAL_DAYS : Math.max(1, Math.min(LONGEST_DAYS, wish.days()));
                    return issuing.issue(personId, wish.name().strip(), wish.reach(), Duration.ofDays(days));
                });
    }
}
