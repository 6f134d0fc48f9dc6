/** The first steps as a page, as a hint on the way, and for whatever watches a new server. */
@org.jspecify.annotations.NullMarked
package cn.zhenggai.firststeps.web;
