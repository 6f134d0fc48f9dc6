/** The only package that knows the process engine: it starts, completes, deploys, mirrors tasks and keeps history small. */
@org.springframework.modulith.ApplicationModule(
        allowedDependencies = {"shared", "operation", "calendar", "task", "rectification", "escalation"})
package cn.zhenggai.engine;
