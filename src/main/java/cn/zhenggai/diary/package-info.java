/** Deadlines and visits of a person in the calendar that he uses anyway, by a secret link. */
@org.springframework.modulith.ApplicationModule(
        allowedDependencies = {"shared", "organisation", "task", "rectification", "inspection", "inspection :: reading"
        })
@org.jspecify.annotations.NullMarked
package cn.zhenggai.diary;
