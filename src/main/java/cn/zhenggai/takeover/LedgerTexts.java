package cn.zhenggai.takeover;

import cn.zhenggai.rectification.takeover.OldStand;
import cn.zhenggai.shared.Severity;
import java.util.Locale;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;

/** What rows become, in words. Tables are written in Chinese, whatever language their reader has chosen. */
@Component
class LedgerTexts {

    private final MessageSource messages;

    LedgerTexts(MessageSource messages) {
        this.messages = messages;
    }

    String of(OldStand stand) {
        return text("import.ledger.stand." + stand);
    }

    String of(Severity severity) {
        return text("severity." + severity);
    }

    /** Of a deadline that is counted from the take-over. */
    String workdays(int days) {
        return text("import.ledger.workdays", days);
    }

    private String text(String key, Object... arguments) {
        return messages.getMessage(key, arguments, Locale.CHINESE);
    }
}
