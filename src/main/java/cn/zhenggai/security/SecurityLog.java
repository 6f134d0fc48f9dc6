package cn.zhenggai.security;

import cn.zhenggai.shared.LogWord;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

/** One line for each event that an investigation would ask for. Never a secret; input cannot forge a line. */
@Component
public class SecurityLog {

    private static final Logger LOG = LoggerFactory.getLogger("cn.zhenggai.security");

    public void event(String name, Object who, String network) {
        LOG.info("event={} who={} from={}", name, LogWord.of(who), LogWord.of(network));
    }

    public void event(String name, Object who, String network, Object detail) {
        LOG.info("event={} who={} from={} detail={}", name, LogWord.of(who), LogWord.of(network), LogWord.of(detail));
    }
}
