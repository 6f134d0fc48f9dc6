package cn.zhenggai.security;

import cn.zhenggai.shared.CurrentActor;
import cn.zhenggai.shared.Notice;
import jakarta.servlet.http.HttpServletRequest;
import java.util.Optional;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/** Says on every page in whose name its reader acts, with the way back to himself. */
@Component
@Order(0)
class ActingNotice implements Notice {

    private final HttpServletRequest request;

    ActingNotice(HttpServletRequest request) {
        this.request = request;
    }

    @Override
    public Optional<Text> current() {
        return CurrentActor.of(request)
                .filter(actor -> actor.standIn() != null)
                .map(actor -> Text.of(Level.WARNING, "acting.now", actor.name()).with("security/acting"));
    }
}
