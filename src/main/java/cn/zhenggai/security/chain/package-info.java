/** The doors: which requests are let through, with which headers. */
package cn.zhenggai.security.chain;
