/** Places in a school that somebody goes past: a plate hangs there, and whoever reads it was there. */
@org.springframework.modulith.ApplicationModule(
        allowedDependencies = {"shared", "calendar", "organisation", "inspection", "inspection :: plan"})
package cn.zhenggai.point;
