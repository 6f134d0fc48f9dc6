package cn.zhenggai.shared;

import jakarta.servlet.ServletRequest;
import java.util.Optional;

/** Where the actor of a request is left for all who come later, error pages included. */
public final class CurrentActor {

    private static final String ATTRIBUTE = CurrentActor.class.getName();

    private CurrentActor() {}

    /** Empty when nobody is logged in. */
    public static Optional<Actor> of(ServletRequest request) {
        return Optional.ofNullable((Actor) request.getAttribute(ATTRIBUTE));
    }

    public static void set(ServletRequest request, Actor actor) {
        request.setAttribute(ATTRIBUTE, actor);
    }
}
