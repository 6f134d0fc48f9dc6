package cn.zhenggai.security;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

/** One line for each event that an investigation would ask for. Never a secret; input cannot forge a line. */
@Component
class SecurityLog {

    private static final Logger LOG = LoggerFactory.getLogger("cn.zhenggai.security");
    private static final int LONGEST = 200;

    void event(String name, Object who, String network) {
        LOG.info("event={} who={} from={}", name, plain(who), plain(network));
    }

    void event(String name, Object who, String network, Object detail) {
        LOG.info("event={} who={} from={} detail={}", name, plain(who), plain(network), plain(detail));
    }

    /** Everything that is not a printable character becomes a question mark, and so does the space between words. */
    static String plain(Object value) {
        if (value == null) {
            return "-";
        }
        String text = value.toString();
        StringBuilder safe = new StringBuilder();
        text.codePoints().limit(LONGEST).forEach(c -> safe.appendCodePoint(printable(c) ? c : '?'));
        return safe.toString();
    }

    private static boolean printable(int c) {
        return Character.isLetterOrDigit(c) || c > ' ' && c < 0x7f && c != '$' && c != '{' && c != '}';
    }
}
