/* oxlint-disable no-var */
/**
 * The way out of a broken state: takes away the worker, the kept shells and the cache of public content, so that the next
 * visit starts as the first one does. What belongs to the person stays. Written for every browser that can hold such a
 * state, hence ES5 and no file of the build.
 */
;(function () {
  'use strict'
  var folder = location.href.replace(/[?#].*$/, '').replace(/[^/]*$/, '')
  var region = document.documentElement.getAttribute('data-region')
  var button = document.getElementById('fix')
  var said = document.getElementById('said')
  var done = []

  function say(line) {
    var p = document.createElement('p')
    p.appendChild(document.createTextNode(line))
    said.appendChild(p)
  }

  /** Runs one step after another. Each calls `next` or, with an error, `fail`; the first call counts. */
  function run(steps, end) {
    var step = steps[0]
    var called = false
    function next() {
      if (!called) run(steps.slice(1), end)
      called = true
    }
    function fail(error) {
      say('有一步没做成（' + (error.name || error.type) + '），再修一次。')
      next()
    }
    if (!step) return end()
    try {
      step(next, fail)
    } catch (error) {
      fail(error)
    }
  }

  /** With nothing to download from, a repair would leave the phone without an app. */
  function ifOnline(yes, no) {
    var request = new XMLHttpRequest()
    // A file that the worker does not keep: it would answer for the network.
    request.open('GET', folder + 'robots.txt?' + new Date().getTime())
    request.timeout = 20000
    request.onerror = no
    request.ontimeout = no
    request.onload = function () {
      if (request.status === 200) yes()
      else no()
    }
    request.send()
  }

  function dropWorkers(next, fail) {
    var workers = navigator.serviceWorker
    if (!workers || !workers.getRegistrations) return next()
    function isOurs(registration) {
      return registration.scope.indexOf(folder) === 0
    }
    function unregister(registration) {
      done.push('离线程序')
      return registration.unregister()
    }
    function dropAll(registrations) {
      return Promise.all(registrations.filter(isOurs).map(unregister))
    }
    workers.getRegistrations().then(dropAll).then(next, fail)
  }

  function dropShells(next, fail) {
    if (!window.caches) return next()
    var path = location.pathname.replace(/[^/]*$/, '')
    /** A shell of another folder of this host names that folder: it stays. */
    function isShell(name) {
      var named = /^shell-\d+-\w+-(\/.*)$/.exec(name)
      return name.indexOf('shell-') === 0 && (!named || named[1] === path)
    }
    function drop(name) {
      done.push('存着的程序')
      return caches.delete(name)
    }
    function dropAll(names) {
      return Promise.all(names.filter(isShell).map(drop))
    }
    caches.keys().then(dropAll).then(next, fail)
  }

  function dropContent(next, fail) {
    if (!window.indexedDB) return next()
    function isContent(name) {
      return name.indexOf('content-') === 0
    }
    function nameOf(database) {
      return database.name
    }
    function dropAll(names) {
      run(names.filter(isContent).map(dropDatabase), next)
    }
    if (!indexedDB.databases) return dropAll(['content-' + region])
    indexedDB.databases().then(function (databases) {
      dropAll(databases.map(nameOf))
    }, fail)
  }

  function dropDatabase(name) {
    return function (next, fail) {
      var request = indexedDB.deleteDatabase(name)
      request.onerror = fail
      request.onsuccess = function () {
        done.push('公共资料')
        next()
      }
      request.onblocked = function () {
        say('别的窗口还开着本应用，关掉再修一次。')
        next()
      }
    }
  }

  function forgetFilled(next) {
    localStorage.removeItem('lysd:filled')
    next()
  }

  function isFirst(word, index) {
    return done.indexOf(word) === index
  }

  function end() {
    button.disabled = false
    button.firstChild.data = '再修一次'
    say(done.length > 0 ? '删掉了：' + done.filter(isFirst).join('、') + '。' : '没有存着的东西，不用删。')
    say('你的收藏、记录、字号都在。')
    say('点“回到应用”，会重新下载。')
    document.getElementById('back').focus()
  }

  function repair() {
    run([dropWorkers, dropShells, dropContent, forgetFilled], end)
  }

  function refuse() {
    button.disabled = false
    say('现在没有网，先不修：修了要重新下载。连上网再点。')
  }

  button.onclick = function () {
    button.disabled = true
    while (said.firstChild) said.removeChild(said.firstChild)
    done = []
    ifOnline(repair, refuse)
  }
})()
