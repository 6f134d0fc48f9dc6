/** Tells people what happened to their cases: a message in the inbox of each, and a mail to those who have an address. */
@org.springframework.modulith.ApplicationModule(
        allowedDependencies = {
            "shared",
            "organisation",
            "operation",
            "calendar",
            "rectification",
            "escalation",
            "notice",
            "inspection",
            "campaign"
        })
package cn.zhenggai.notification;
