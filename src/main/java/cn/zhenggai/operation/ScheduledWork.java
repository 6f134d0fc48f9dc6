package cn.zhenggai.operation;

import io.micrometer.observation.Observation;
import io.micrometer.observation.ObservationHandler;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.boot.task.ThreadPoolTaskSchedulerCustomizer;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.scheduling.support.ScheduledTaskObservationContext;

/** Hears how each scheduled method ends, of whatever feature it is, so that none has to tell of itself. */
@Configuration(proxyBeanMethods = false)
class ScheduledWork {

    /** Listens before there is a database to write to: the framework wants its ears first. */
    @Bean
    static ObservationHandler<ScheduledTaskObservationContext> earForScheduledWork(
            ObjectProvider<Heartbeats> heartbeats) {
        return new Ear(heartbeats);
    }

    /** What failed was told of already; the framework would print the whole trace each time. */
    @Bean
    static ThreadPoolTaskSchedulerCustomizer quietScheduler() {
        return scheduler -> scheduler.setErrorHandler(told -> {});
    }

    private record Ear(ObjectProvider<Heartbeats> heartbeats)
            implements ObservationHandler<ScheduledTaskObservationContext> {

        @Override
        public boolean supportsContext(Observation.Context context) {
            return context instanceof ScheduledTaskObservationContext;
        }

        @Override
        public void onStop(ScheduledTaskObservationContext run) {
            String work = run.getMethod().getDeclaringClass().getSimpleName() + "."
                    + run.getMethod().getName();
            if (run.getError() == null) {
                heartbeats.getObject().completed(work);
            } else {
                heartbeats.getObject().failed(work, run.getError());
            }
        }
    }
}
