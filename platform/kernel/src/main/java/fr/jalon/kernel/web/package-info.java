/** What every HTTP answer shares: request ids, problem documents, the order of the start. */
package fr.jalon.kernel.web;
