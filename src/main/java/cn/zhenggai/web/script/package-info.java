/** The modules that pages run: which of them imports which, and one address for all of one release. */
package cn.zhenggai.web.script;
