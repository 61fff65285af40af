# make run    jalankan SAKIP dengan data contoh (PORT=8000, HOST=127.0.0.1)
# make test   semua pemeriksaan dan uji, di SQLite dan PostgreSQL
# make bench  lama dan memori pembuatan PDF, impor Excel, isian lima puluh orang sekaligus, dan cacat yang ditemukan
# make lint   pemeriksaan kode saja
# make lock   perbarui kunci pustaka
# make clean  hapus .venv dan sisa uji (data di ./data tetap ada)

PYTHON ?= python3
HOST ?= 127.0.0.1
PORT ?= 8000
export PYTHON

PY = .venv/bin/python
DEV = DEBUG=1 $(PY) manage.py
PRODUCTION = env DEBUG=0 SECRET_KEY=0123456789abcdefghijklmnopqrstuvwxyz0123456789abcdefghijklmnop \
	ALLOWED_HOSTS=sakip.example.go.id

# Pango and fonts draw the PDF; python3-venv, because Debian's python3 cannot make .venv without it.
SYSTEM = libpango-1.0-0 libpangoft2-1.0-0 libharfbuzz-subset0 fonts-liberation fonts-dejavu-core fonts-symbola python3-venv
# libatomic1 is for the driver inside playwright; LibreOffice opens the Word files that the tests make.
SYSTEM_TEST = postgresql chromium libatomic1 poppler-utils libreoffice-writer-nogui

# A module stays with one worker: what it prints or loads for all its tests is made once.
UJI = $(PY) -m pytest -q -n 2 --dist loadscope --no-loadscope-reorder

.PHONY: run test bench lint lock setup setup-test clean

run: setup
	@.ci/jalankan $(HOST) $(PORT)

test: setup-test lint
	$(UJI)
	.ci/postgres $(UJI)

bench: setup-test
	$(PY) -m tests.bench.bench_pdf
	$(PY) -m tests.bench.bench_rancangan
	$(PY) -m tests.bench.bench_impor
	$(PY) -m tests.bench.bench_periksa
	$(PY) -m tests.bench.bench_temuan
	POSTGRES_AMAN=1 .ci/postgres $(PY) -m tests.bench.bench_serentak

lint: setup-test
	$(PY) -m ruff check --quiet --output-format concise .
	$(PY) -m ruff format --check --quiet .
	$(PY) -m mypy --no-error-summary
	.venv/bin/lint-imports --no-logo
	$(PY) -m bandit -q -ll -c pyproject.toml -r sakip renstra anggaran kinerja laporan
	.venv/bin/djlint templates --lint --quiet
	$(DEV) makemigrations --check --dry-run --verbosity 0
	$(PRODUCTION) $(PY) manage.py check --deploy --fail-level WARNING

setup: .venv/.setup
	@:
setup-test: .venv/.setup-test
	@:

.venv/.setup: deploy/requirements.txt Makefile
	@.ci/siapkan $(SYSTEM)
	@.ci/venv $<
	@touch $@

.venv/.setup-test: deploy/requirements-dev.txt Makefile | .venv/.setup
	@.ci/siapkan $(SYSTEM_TEST)
	@.ci/venv $<
	@touch $@

COMPILE = $(PY) -m uv pip compile --quiet --universal --python-version 3.11 --generate-hashes --no-annotate \
	--no-emit-index-url --custom-compile-command "make lock" pyproject.toml

lock: setup
	$(PY) -m pip install --quiet uv
	$(COMPILE) --upgrade -o deploy/requirements.txt
	$(COMPILE) --upgrade --extra dev -c deploy/requirements.txt -o deploy/requirements-dev.txt

clean:
	rm -rf .venv .pytest_cache .mypy_cache .ruff_cache .import_linter_cache .hypothesis
