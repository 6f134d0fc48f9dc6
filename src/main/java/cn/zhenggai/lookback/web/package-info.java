/** What comes after a closure, on the page of the case and in lists, and the same for programs. */
package cn.zhenggai.lookback.web;
