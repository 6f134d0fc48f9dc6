/** The only package that knows the process engine: it starts, completes, deploys, mirrors tasks and keeps history small. */
@org.springframework.modulith.ApplicationModule(
        allowedDependencies = {
            "shared",
            "calendar",
            "task",
            "rectification",
            "rectification :: pause",
            "rectification :: reading",
            "rectification :: sidepath",
            "rectification :: steps",
            "escalation",
            "escalation :: ladder",
            "escalation :: watch",
            "rule",
            "stoporder",
            "operation",
            "operation :: database"
        })
package cn.zhenggai.engine;
