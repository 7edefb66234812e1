import pytest

from kg.config import Config, load_config
from kg.errors import ConfigError


def test_defaults_hold_where_nothing_is_set(tmp_path):
    assert load_config({}, tmp_path) == Config()


def test_the_environment_goes_before_the_file(tmp_path):
    (tmp_path / "kg.toml").write_text('store = "from-file"\njobs = 3\n', encoding="utf-8")
    assert load_config({}, tmp_path).store == "from-file"
    config = load_config({"KG_STORE": "from-environment"}, tmp_path)
    assert (config.store, config.jobs) == ("from-environment", 3)


def test_a_file_can_be_named(tmp_path):
    (tmp_path / "other.toml").write_text('base = "https://example.org/id/"', encoding="utf-8")
    assert load_config({"KG_CONFIG": str(tmp_path / "other.toml")}, tmp_path).base == "https://example.org/id/"


@pytest.mark.parametrize(
    ("text", "said"),
    [
        ("color = 1", "there is no setting 'color'; known: store, base"),
        ('jobs = "many"', "jobs must be int"),
        ("jobs = true", "jobs must be int"),
        ("jobs =", "cannot be read as TOML"),
        ("jobs = -1", "must be 0 or more"),
        ('base = "ftp://example.org/"', "must be a web address"),
        ('base = "https://example.org"', "ends in / or #"),
    ],
)
def test_a_wrong_setting_is_refused_by_name(tmp_path, text, said):
    (tmp_path / "kg.toml").write_text(text, encoding="utf-8")
    with pytest.raises(ConfigError, match=said):
        load_config({}, tmp_path)


def test_wrong_values_in_the_environment_are_refused_by_name(tmp_path):
    with pytest.raises(ConfigError, match=r"\$KG_JOBS: 'many' is not a whole number"):
        load_config({"KG_JOBS": "many"}, tmp_path)
    with pytest.raises(ConfigError, match="cannot be read"):
        load_config({"KG_CONFIG": str(tmp_path / "nowhere.toml")}, tmp_path)
