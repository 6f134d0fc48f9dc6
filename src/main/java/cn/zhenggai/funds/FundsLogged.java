package cn.zhenggai.funds;

import cn.zhenggai.rectification.desk.Money;
import cn.zhenggai.rectification.log.Told;
import java.util.Locale;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;

/** What the log of a case tells of its money: first the amount and whose it is, so that both can be read out of it for ever. */
@Component
class FundsLogged {

    private static final String BETWEEN = " · ";

    private final MessageSource messages;

    FundsLogged(MessageSource messages) {
        this.messages = messages;
    }

    Told allotted(AllotmentEntry entry, Allotment kept) {
        return told(kept, entry.document(), entry.note());
    }

    Told takenBack(Allotment kept, String reason) {
        return told(kept, reason);
    }

    private Told told(Allotment kept, String... words) {
        String source = messages.getMessage("funds.source." + kept.source(), null, Locale.CHINESE);
        String amount = Money.plain(kept.amount()).toPlainString();
        String first = messages.getMessage("funds.logged", new Object[] {amount, source}, Locale.CHINESE);
        return Told.note(Stream.concat(Stream.of(first), Stream.of(words))
                        .filter(Objects::nonNull)
                        .map(String::strip)
                        .filter(word -> !word.isEmpty())
                        .collect(Collectors.joining(BETWEEN)))
                .days(null, kept.allottedOn());
    }
}
