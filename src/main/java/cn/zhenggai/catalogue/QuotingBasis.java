package cn.zhenggai.catalogue;

import java.util.Locale;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;

/** The legal basis of an item as a case and its papers quote it: one that nobody has checked carries the mark with it. */
@Component
public class QuotingBasis {

    private static final int LONGEST = 300;

    private final MessageSource messages;

    QuotingBasis(MessageSource messages) {
        this.messages = messages;
    }

    /** Empty when the catalogue names none. */
    public String of(HazardItem item) {
        if (item.basis().isEmpty() || item.basisChecked()) {
            return item.basis();
        }
        String mark = messages.getMessage("hazard.basis.unchecked", null, Locale.SIMPLIFIED_CHINESE);
        int room = LONGEST - mark.length();
        String basis = item.basis();
        return (basis.length() > room ? basis.substring(0, room) : basis) + mark;
    }
}
